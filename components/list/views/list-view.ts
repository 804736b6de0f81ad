import { noView, viewQuery } from "@/lib/domain/saved-views";
import type { ListViews, ViewRow } from "@/lib/services/views/dto";

type ViewAddress = { saved: string | null; columns: string[] | null };

export type ListView = {
  /** The view that the address names, if this person may open it. */
  open: ViewRow | null;
  /** The address names one that this person does not have: its rows are shown all the same. */
  unknown: boolean;
  /** Filters and sort of the address, as a view would keep them. */
  query: string;
  /** The columns that the address names. */
  columns: string[] | null;
  setColumns: (columns: string[]) => void;
};

type Options = {
  /** Null: they could not be read. */
  views: ListViews | null;
  /** Filters and sort, as in the address. */
  search: string;
  url: { view: ViewAddress; setView: (patch: Partial<ViewAddress>) => void };
};

/** By which saved view a list is seen now. */
export const listView = ({ views, search, url }: Options): ListView => {
  const { saved, columns } = url.view;
  const open = views?.views.find(({ id }) => id === saved) ?? null;
  return {
    open,
    unknown: views !== null && saved !== null && saved !== noView && open === null,
    query: viewQuery(search),
    columns,
    setColumns: (ids) => {
      url.setView({ columns: ids });
    },
  };
};
