import { CircleDashed, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { SharingState } from "@/components/ui/sharing-state";
import type { DcaRow } from "@/lib/services/dca/dto";

const namesOf = (networks: { name: string }[]): string => networks.map(({ name }) => name).join(", ");

/** How many of the networks that the campaign asks for this DCA reaches, and which of them nobody does. */
export const NetworksCell = ({ networks }: Pick<DcaRow, "networks">) => {
  if (networks === null) return <span className="text-muted">Not read</span>;
  const mine = networks.filter((network) => network.by?.me);
  const nobodys = networks.filter((network) => network.by === null);
  const count = `${String(mine.length)} of ${String(networks.length)}`;
  return (
    <span className="block max-w-44 max-md:max-w-56 max-md:text-end" title={namesOf(networks)}>
      <span className="block whitespace-nowrap">You reach {count}</span>
      {nobodys.length > 0 && (
        <span className="flex items-start gap-1 text-xs text-warning-fg max-md:justify-end">
          <CircleDashed size={12} aria-hidden className="mt-0.5 flex-none" />
          <span>No DCA: {namesOf(nobodys)}</span>
        </span>
      )}
    </span>
  );
};

/** The secondary DCA of this one, and the warning that a share with it would fail (code 562). */
export const SecondaryCell = ({ secondary, holds }: Pick<DcaRow, "secondary" | "holds">) => (
  <span className="flex max-w-44 flex-col items-start gap-0.5 max-md:max-w-56 max-md:items-end">
    {secondary ? (
      <>
        <span className="max-w-full truncate" title={`${secondary.name} (${secondary.id})`}>
          {secondary.name}
        </span>
        <SharingState status={secondary.status} />
      </>
    ) : (
      <span className="text-muted">None</span>
    )}
    {holds && (
      <Badge
        tone="warning"
        icon={TriangleAlert}
        title={`${holds.name} has not answered yet in the old chain. Sharing with it in the new one fails until it has.`}
      >
        Holds the old request
      </Badge>
    )}
  </span>
);
