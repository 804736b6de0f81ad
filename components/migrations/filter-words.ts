import { type FilterWords, idWords, namedBy } from "@/components/list/active-filters";
import type { MigrationFacets } from "@/lib/services/migrations/list-dto";
import type { MigrationFilterValues } from "./search-params";

/** The filters of Migrations in words; the view is a tab and has no chip. */
export const migrationFilterWords = (facets: MigrationFacets | null): FilterWords<MigrationFilterValues> => ({
  view: { label: "View", words: () => null },
  ids: { label: "Campaign ID", words: idWords },
  partner: { label: "Partner", words: namedBy(facets?.partner) },
  initiator: { label: "Initiator", words: (value) => namedBy(facets?.initiator)([value]).join("") },
  cause: { label: "Ended by", words: (value) => namedBy(facets?.cause)([value]).join("") },
});

const unnamed = migrationFilterWords(null);

export const filterLabel = (key: keyof MigrationFilterValues): string => unnamed[key].label;
