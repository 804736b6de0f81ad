import { CircleDashed, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { SharingState } from "@/components/ui/sharing-state";
import type { DcaRow } from "@/lib/services/dca/dto";

const namesOf = (networks: { name: string }[]): string => networks.map(({ name }) => name).join(", ");

/** How many of the networks that the campaign asks for this DCA reaches, and which of them nobody does. */
export const NetworksCell = ({ networks, holds }: Pick<DcaRow, "networks" | "holds">) => {
  if (networks === null) return <span className="text-muted">Not read</span>;
  const mine = networks.filter((network) => network.by?.me);
  const nobodys = networks.filter((network) => network.by === null);
  const count = `${String(mine.length)} of ${String(networks.length)}`;
  return (
    <span
      className="flex max-w-44 flex-col items-start gap-0.5 max-md:max-w-56 max-md:items-end max-md:text-end"
      title={namesOf(networks)}
    >
      <span className="whitespace-nowrap">You reach {count}</span>
      {nobodys.length > 0 && (
        <span className="flex items-start gap-1 text-xs text-warning-fg">
          <CircleDashed size={12} aria-hidden className="mt-0.5 flex-none" />
          <span>No DCA: {namesOf(nobodys)}</span>
        </span>
      )}
      {holds && (
        <Badge
          tone="warning"
          icon={TriangleAlert}
          title={`${holds.name} has not answered yet in the old chain. Sharing with it in the new one fails until it has.`}
        >
          {holds.name} holds the old request
        </Badge>
      )}
    </span>
  );
};

/** The secondary DCA that this one shared with last, and its answer. */
export const SecondaryCell = ({ secondary }: Pick<DcaRow, "secondary">) =>
  secondary === null ? (
    <span className="text-muted">None</span>
  ) : (
    <span className="flex max-w-44 flex-col items-start gap-0.5 max-md:max-w-56 max-md:items-end">
      <span className="max-w-full truncate" title={`${secondary.name} (${secondary.id})`}>
        {secondary.name}
      </span>
      <SharingState status={secondary.status} />
    </span>
  );
