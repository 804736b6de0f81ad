import { asWritten, type FilterWords, idWords, namedBy, trueFalse } from "@/components/list/active-filters";
import { tcrStatusWord } from "@/components/ui/campaign-badges";
import type { InboxFacets } from "@/lib/services/campaigns/dto";
import type { InboxFilterValues } from "./search-params";

export const sharingWords: Record<InboxFilterValues["sharingStatus"], string> = {
  PENDING: "Pending",
  ACCEPTED: "Accepted",
  DECLINED: "Declined",
};

/** The filters of CNP Campaigns in words: labels of the fields and of the chips. */
export const inboxFilterWords = (facets: InboxFacets | null): FilterWords<InboxFilterValues> => ({
  ids: { label: "Campaign ID", words: idWords },
  brandId: { label: "Brand ID", words: asWritten },
  useCase: { label: "Use-Case", words: namedBy(facets?.useCase) },
  downstreamCnp: { label: "Downstream CNP", words: namedBy(facets?.downstreamCnp) },
  sharedFrom: { label: "Shared with me from", words: asWritten },
  sharedTo: { label: "Shared with me to", words: asWritten },
  cnpMigration: { label: "CNP Migration", words: trueFalse },
  tcrStatus: { label: "TCR Status", words: tcrStatusWord },
  sharingStatus: { label: "Sharing Status", words: (status) => sharingWords[status] },
  // A tab, not a chip.
  view: { label: "View", words: () => null },
});

const unnamed = inboxFilterWords(null);

export const filterLabel = (key: keyof InboxFilterValues): string => unnamed[key].label;
