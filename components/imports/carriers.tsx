import { Absent } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import type { ImportRow } from "@/lib/services/imports/dto";

/** Each carrier with its word: those that approved quietly on one line, every other one stands out. */
export const Carriers = ({ networks }: Pick<ImportRow, "networks">) => {
  if (networks.length === 0) return <Absent word="None told yet" />;
  const approved = networks.filter((network) => network.approved);
  const others = networks.filter((network) => !network.approved);
  return (
    <ul className="flex flex-wrap gap-x-1 gap-y-0.5 py-0.5 max-md:max-w-56 max-md:justify-end md:w-52">
      {others.map(({ name, word, tone }) => (
        <li key={name}>
          <Badge tone={tone}>
            {name}: {word}
          </Badge>
        </li>
      ))}
      {approved.length > 0 && (
        <li className="w-full text-xs text-muted max-md:text-end">
          Approved: {approved.map(({ name }) => name).join(", ")}
        </li>
      )}
    </ul>
  );
};

type SecondaryDcaProps = { state: ImportRow["secondaryDca"]; reason: string | null };

export const SecondaryDca = ({ state, reason }: SecondaryDcaProps) => {
  if (state === null) return <Absent word="Not asked" />;
  return (
    <span className="flex max-w-32 min-w-24 flex-col items-start gap-0.5 py-0.5 max-md:max-w-56 max-md:items-end">
      <Badge tone={state.tone}>{state.word}</Badge>
      {reason !== null && (
        <span className="block max-w-full truncate text-xs text-muted" title={reason}>
          {reason}
        </span>
      )}
    </span>
  );
};
