import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { bandwidthStatusWord } from "@/lib/domain/bandwidth";
import type { ImportRow } from "@/lib/services/imports/dto";
import { Fact, Facts, Missing, Section } from "./facts";

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

/** What Bandwidth shows of an imported campaign, as last read. */
export const BandwidthPart = ({ at }: { at: Omit<ImportRow, "campaign"> }) => (
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
      </Fact>
      <Fact label="Status at TCR">
        {at.tcrStatus === null ? <Missing>Not read yet</Missing> : bandwidthStatusWord(at.tcrStatus)}
      </Fact>
      <Fact label="Carriers">
        <Carriers networks={at.networks} />
      </Fact>
      <Fact label="Secondary DCA">
        {at.secondaryDca === null ? (
          <Missing>Not asked</Missing>
        ) : (
          <Badge tone={at.secondaryDca.tone}>{at.secondaryDca.word}</Badge>
        )}
        {at.declineReason !== null && <span className="block text-sm">{at.declineReason}</span>}
      </Fact>
      <Fact label="Numbers">
        {at.numberCount === null ? <Missing>Not counted yet</Missing> : format.format(at.numberCount)}
      </Fact>
      <Fact label="Imported on">
        {at.importedOn === null ? <Missing>Not known</Missing> : <Time iso={at.importedOn} format="date" />}
      </Fact>
      <Fact label="Last read">
        {at.readAt === null ? <Missing>Not read yet</Missing> : <Time iso={at.readAt} />}
        {at.problem !== null && <span className="block text-sm text-warning-fg">{at.problem}</span>}
      </Fact>
    </Facts>
  </Section>
);
