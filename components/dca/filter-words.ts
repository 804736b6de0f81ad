import { asWritten, type FilterWords, idWords, namedBy, trueFalse } from "@/components/list/active-filters";
import { tcrStatusWord } from "@/components/ui/campaign-badges";
import type { DcaRole } from "@/lib/domain/campaign";
import type { DcaFacets } from "@/lib/services/dca/dto";
import { listOf } from "./list-words";
import type { DcaFilterValues } from "./search-params";

const acceptanceWords = { PENDING: "Pending", ACCEPTED: "Accepted", DECLINED: "Declined" };

/** The filters of a DCA's lists in words: labels of the fields and of the chips. */
export const dcaFilterWords = (role: DcaRole, facets: DcaFacets | null): FilterWords<DcaFilterValues> => ({
  ids: { label: "Campaign ID", words: idWords },
  useCase: { label: "Use Case", words: namedBy(facets?.useCase) },
  csp: { label: "CSP Name", words: namedBy(facets?.csp) },
  downstreamCnp: { label: listOf[role].downstream, words: namedBy(facets?.downstreamCnp) },
  cnpMigration: { label: "CNP Migration", words: trueFalse },
  brandId: { label: "Brand ID", words: asWritten },
  brandName: { label: "Brand Name", words: asWritten },
  brandEin: { label: "Brand Universal EIN", words: asWritten },
  tcrStatus: { label: "TCR Status", words: tcrStatusWord },
  acceptanceStatus: { label: "Acceptance Status", words: (status) => acceptanceWords[status] },
  view: { label: "View", words: () => null },
});

export const filterLabel = (role: DcaRole, key: keyof DcaFilterValues): string =>
  dcaFilterWords(role, null)[key].label;
