import { Absent } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import type { ImportRow } from "@/lib/services/imports/dto";

/** Each carrier with its word; what is not approved stands out, what is stays quiet. */
export const Carriers = ({ networks }: Pick<ImportRow, "networks">) => {
  if (networks.length === 0) return <Absent word="None told yet" />;
  return (
    <ul className="flex max-w-72 flex-wrap gap-x-2 gap-y-0.5 py-0.5 max-md:justify-end">
      {networks.map(({ name, word, tone, approved }) => (
        <li key={name} className="whitespace-nowrap">
          {approved ? (
            <span className="text-muted">
              {name} {word.toLowerCase()}
            </span>
          ) : (
            <Badge tone={tone}>
              {name}: {word}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
};

type SecondaryDcaProps = { state: ImportRow["secondaryDca"]; reason: string | null };

export const SecondaryDca = ({ state, reason }: SecondaryDcaProps) => {
  if (state === null) return <Absent word="Not asked" />;
  return (
    <span className="grid justify-items-start gap-0.5 py-0.5 max-md:justify-items-end">
      <Badge tone={state.tone}>{state.word}</Badge>
      {reason !== null && (
        <span className="block max-w-48 truncate text-xs text-muted" title={reason}>
          {reason}
        </span>
      )}
    </span>
  );
};
