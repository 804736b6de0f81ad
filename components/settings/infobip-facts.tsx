import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { InfobipPoolView, InfobipView } from "@/lib/services/infobip/dto";
import { Fact } from "./fact";

const proofs: Record<InfobipView["security"], (header: string) => string> = {
  BASIC: () => "By user name and password (BASIC)",
  HMAC: (header) => `By a signature (HMAC) in the header ${header}`,
  HEADER: (header) => `By a secret in the header ${header}`,
};

const Pool = ({ pool }: { pool: InfobipPoolView }) => (
  <li className="flex flex-wrap items-center gap-2">
    <span className="font-mono text-xs">{pool.id}</span>
    <Badge tone={pool.problem === null ? "success" : "warning"}>{pool.problem ?? "Ready"}</Badge>
    {pool.nnid !== null && <span className="text-muted">NNID {pool.nnid}</span>}
  </li>
);

/** What is set and what Infobip showed when it was last asked. */
export const InfobipFacts = ({ view }: { view: InfobipView }) => (
  <dl className="grid gap-2 text-sm">
    <Fact label="Address">
      <span className="font-mono text-xs break-all">{view.baseUrl}</span>
    </Fact>
    {view.importBaseUrl !== null && (
      <Fact label="Address for imports">
        <span className="font-mono text-xs break-all">{view.importBaseUrl}</span>
      </Fact>
    )}
    <Fact label="API key">Sealed. It is never shown.</Fact>
    <Fact label="Your NNID">{view.nnid ?? "Not set. Campaigns cannot be checked without it."}</Fact>
    <Fact label="Number pools">
      {view.pools.length === 0 ? (
        "None"
      ) : (
        <ul className="grid gap-1">
          {view.pools.map((pool) => (
            <Pool key={pool.id} pool={pool} />
          ))}
        </ul>
      )}
    </Fact>
    <Fact label="Events">
      {view.notifyUrl === null ? (
        "Not subscribed yet. Campaigns are read every 15 seconds meanwhile."
      ) : (
        <>
          Subscribed, sent to <span className="font-mono text-xs break-all">{view.notifyUrl}</span>
        </>
      )}
    </Fact>
    <Fact label="Proof of events">{proofs[view.security](view.header)}</Fact>
    <Fact label="Last event">{view.lastEventAt === null ? "None yet" : <Time iso={view.lastEventAt} />}</Fact>
  </dl>
);
