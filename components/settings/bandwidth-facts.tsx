import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Time } from "@/components/ui/time";
import { basicNote } from "@/lib/domain/bandwidth-credentials";
import type { BandwidthView } from "@/lib/services/bandwidth/dto";
import { Fact } from "./fact";

const Address = ({ url }: { url: string }) => <span className="font-mono text-xs break-all">{url}</span>;

const importsOf = ({ imports: { total, waiting }, listReadAt }: BandwidthView): string => {
  if (listReadAt === null) return "Not read yet";
  if (total === 0) return "None";
  const all = total === 1 ? "1 campaign" : `${String(total)} campaigns`;
  return waiting === 0 ? all : `${all}, ${String(waiting)} waiting for an approval`;
};

/** What is set and what Bandwidth showed when it was last asked. */
export const BandwidthFacts = ({ view, now }: { view: BandwidthView; now: string }) => (
  <>
    {view.authKind === "BASIC" && (
      <Banner tone="warning" title="These credentials come to an end">
        {basicNote(now)}
      </Banner>
    )}
    <dl className="grid gap-2 text-sm">
      <Fact label="Address">
        <Address url={view.baseUrl} />
      </Fact>
      {view.tokenUrl !== null && (
        <Fact label="Address for tokens">
          <Address url={view.tokenUrl} />
        </Fact>
      )}
      <Fact label="Account at Bandwidth">
        <span className="font-mono text-xs">{view.bandwidthAccountId}</span>
      </Fact>
      <Fact label={view.authKind === "BASIC" ? "User name" : "Client id"}>
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-mono text-xs break-all">{view.clientId}</span>
          {view.authKind === "BASIC" && <Badge tone="warning">Legacy</Badge>}
        </span>
      </Fact>
      <Fact label={view.authKind === "BASIC" ? "Password" : "Client secret"}>Sealed. It is never shown.</Fact>
      <Fact label="NNIDs">
        {view.mayChooseNnid ? "May be chosen number by number" : "Bandwidth's own, for all numbers"}
      </Fact>
      <Fact label="Imported campaigns">{importsOf(view)}</Fact>
      <Fact label="Notifications">
        {view.notifyUrl === null ? (
          "Not subscribed yet. Orders are read every minute meanwhile."
        ) : (
          <>
            Of orders, sent to <Address url={view.notifyUrl} />
          </>
        )}
      </Fact>
      <Fact label="Lost numbers">
        {view.tellsOfLostNumbers
          ? "Bandwidth tells when another account takes over messaging of a number"
          : "Not subscribed. Ask Bandwidth to allow MESSAGING_LOST."}
      </Fact>
      <Fact label="Last notification">
        {view.lastEventAt === null ? "None yet" : <Time iso={view.lastEventAt} />}
      </Fact>
    </dl>
  </>
);
