import type { PageSize } from "@/lib/domain/page-sizes";

/** What a list needs of its address, whatever its filters are. */
export type ListUrl = {
  sort: string;
  setSort: (sort: string) => void;
  /** `from`: the row beside it, where the page is next to the one on show. */
  setPage: (page: number, from?: string | null) => void;
  setSize: (size: PageSize) => void;
  clearFilter: () => void;
};
