import type { PageSize } from "@/lib/domain/page-sizes";

/** What a list needs of its address, whatever its filters are. */
export type ListUrl = {
  sort: string;
  setSort: (sort: string) => void;
  setPage: (page: number) => void;
  setSize: (size: PageSize) => void;
  clearFilter: () => void;
};
