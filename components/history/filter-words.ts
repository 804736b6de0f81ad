import { asWritten, type FilterWords, idWords, namedBy, trueFalse } from "@/components/list/active-filters";
import { tcrStatusWord } from "@/components/ui/campaign-badges";
import type { HistoryFacets } from "@/lib/services/history/dto";
import type { HistoryFilterValues } from "./search-params";

/** The filters of History in words: labels of the fields and of the chips. */
export const historyFilterWords = (facets: HistoryFacets | null): FilterWords<HistoryFilterValues> => ({
  ids: { label: "Campaign ID", words: idWords },
  brandId: { label: "Brand ID", words: asWritten },
  useCase: { label: "Use-Case", words: namedBy(facets?.useCase) },
  downstreamCnp: { label: "Downstream CNP", words: namedBy(facets?.downstreamCnp) },
  upstreamCnp: { label: "Upstream CNP", words: namedBy(facets?.upstreamCnp) },
  tcrStatus: { label: "TCR Status", words: tcrStatusWord },
  cnpMigration: { label: "CNP Migration", words: trueFalse },
  upstreamSharingStatus: {
    label: "Upstream Sharing Status",
    words: (status) => (status === "PENDING" ? "Pending" : "Accepted"),
  },
});

const unnamed = historyFilterWords(null);

export const filterLabel = (key: keyof HistoryFilterValues): string => unnamed[key].label;
