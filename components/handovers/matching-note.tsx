import { counted, number } from "@/components/dialogs/words";
import { Banner } from "@/components/ui/banner";
import { mostCampaigns } from "@/lib/domain/handover/limits";
import type { Matching } from "@/lib/services/handovers/matching";

/** Above the ids that came from a list's filters: how many they are, and which were left out and why. */
export const MatchingNote = ({ matching: { ids, held, tooMany } }: { matching: Matching }) => {
  if (tooMany)
    return (
      <Banner tone="warning" title={`More than ${number(mostCampaigns)} campaigns match these filters.`}>
        One hand-over holds {number(mostCampaigns)}. Go back and narrow the filters, or paste the ids of some.
      </Banner>
    );
  const left =
    held === 0
      ? null
      : held === 1
        ? "Another one is in an open hand-over already and was left out."
        : `${number(held)} others are in an open hand-over already and were left out.`;
  if (ids.length === 0)
    return (
      <Banner tone="warning" title="None of the campaigns that match can be put in.">
        {left === null ? "The filters match none any more." : "All of them are in an open hand-over already."}
      </Banner>
    );
  const title =
    ids.length === 1
      ? "One campaign that matches your filters is put in."
      : `${counted(ids.length, "campaign")} that match your filters are put in.`;
  return (
    <Banner tone="info" title={title}>
      {left}
    </Banner>
  );
};
