import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { ImportRow } from "@/lib/services/imports/dto";
import { Fact, Facts, Missing, Section } from "./facts";

type Imported = Omit<ImportRow, "campaign">;

const format = new Intl.NumberFormat("en-US");

const Carriers = ({ networks }: Pick<ImportRow, "networks">) =>
  networks.length === 0 ? (
    <Missing>None told yet</Missing>
  ) : (
    <ul className="flex flex-wrap gap-2">
      {networks.map(({ name, word, tone }) => (
        <li key={name}>
          <Badge tone={tone}>
            {name}: {word}
          </Badge>
        </li>
      ))}
    </ul>
  );

const Read = ({ at: { importedOn, readAt } }: { at: Imported }) => (
  <>
    {importedOn !== null && (
      <>
        Imported on <Time iso={importedOn} format="date" />
        {" · "}
      </>
    )}
    {readAt === null ? (
      "Not read yet"
    ) : (
      <>
        Last read <Time iso={readAt} />
      </>
    )}
  </>
);

/** What Bandwidth shows of an imported campaign, as last read. */
export const BandwidthPart = ({ at }: { at: Imported }) => (
  <Section title="At Bandwidth">
    <Facts>
      <Fact label="State">
        {at.goneAt === null ? (
          <Badge tone={at.standing.tone}>{at.standing.word}</Badge>
        ) : (
          <>
            <Badge tone="warning">Gone from Bandwidth</Badge> <Time iso={at.goneAt} />
          </>
        )}
        <span className="block pt-1 text-sm text-muted">
          <Read at={at} />
        </span>
        {at.problem !== null && <span className="block text-sm text-warning-fg">{at.problem}</span>}
      </Fact>
      <Fact label="Carriers">
        <Carriers networks={at.networks} />
      </Fact>
      {at.secondaryDca !== null && (
        <Fact label="Secondary DCA">
          <Badge tone={at.secondaryDca.tone}>{at.secondaryDca.word}</Badge>
          {at.declineReason !== null && <span className="block pt-1 text-sm">{at.declineReason}</span>}
        </Fact>
      )}
      <Fact label="Numbers there">
        {at.numberCount === null ? <Missing>Not counted yet</Missing> : format.format(at.numberCount)}
      </Fact>
    </Facts>
  </Section>
);
