import { CircleCheck, CircleDashed, Clock } from "lucide-react";
import type { ActionRow } from "@/components/ui/action-request";
import { cx } from "@/components/ui/cx";
import type { NetworkView } from "@/lib/services/dca/detail-dto";
import { counted } from "./words";

const cell = "border-b border-border px-3 py-1.5 text-start";

const ReachedBy = ({ by }: Pick<NetworkView, "by">) => {
  const Icon = by === null ? CircleDashed : by.accepted ? CircleCheck : Clock;
  return (
    <span className={cx("inline-flex items-center gap-1.5", by === null && "text-warning-fg")}>
      <Icon size={14} aria-hidden className={cx("flex-none", by?.accepted && "text-success-fg")} />
      {by === null ? "No DCA yet" : by.me ? "You" : by.name}
      {by !== null && !by.me && <span className="text-muted">{by.accepted ? "accepted" : "asked"}</span>}
    </span>
  );
};

/** Each network that the campaign asks for, and the DCA that reaches it. */
export const NetworkTable = ({ networks }: { networks: NetworkView[] }) => (
  <div
    role="region"
    aria-label="Networks"
    tabIndex={0}
    className="max-h-56 overflow-auto rounded-lg border border-border"
  >
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="sr-only">Networks and the DCA that reaches each</caption>
      <thead className="bg-sunken text-xs text-muted">
        <tr>
          <th scope="col" className={`${cell} font-medium`}>
            Network
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            Reached by
          </th>
        </tr>
      </thead>
      <tbody>
        {networks.map(({ mnoId, name, by }) => (
          <tr key={mnoId}>
            <th scope="row" className={`${cell} font-medium`}>
              {name}
            </th>
            <td className={cell}>
              <ReachedBy by={by} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Networks of these campaigns that no DCA reaches, with how many campaigns each concerns. */
export const openNetworksOf = (rows: Pick<ActionRow, "networks">[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { networks } of rows)
    for (const { name, by } of networks ?? []) if (by === null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** The table for one campaign; for several what is left open in sum. */
export const NetworkReach = ({ rows }: { rows: Pick<ActionRow, "campaignId" | "networks">[] }) => {
  const [first] = rows;
  const unread = rows.filter((row) => row.networks == null).length;
  if (unread === rows.length)
    return <p className="text-sm text-muted">The networks have not been read yet.</p>;
  if (rows.length === 1 && first?.networks) return <NetworkTable networks={first.networks} />;
  const left = [...openNetworksOf(rows)];
  return (
    <p className="text-sm">
      {left.length === 0
        ? "Every network of these campaigns has a DCA."
        : `No DCA yet: ${left.map(([name, count]) => `${name} (${counted(count, "campaign")})`).join(", ")}.`}
      {unread > 0 && (
        <span className="text-muted">
          {" "}
          The networks of {counted(unread, "campaign")} have not been read yet.
        </span>
      )}
    </p>
  );
};
