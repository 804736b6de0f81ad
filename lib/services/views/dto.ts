/** A saved view as this person may see it. */
export type ViewRow = {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  ownerName: string;
  query: string;
  columns: string[];
  version: number;
  /** Why this person may not change it; null when they may. */
  problem: string | null;
};

/** What one person has of one list: the views they may open, and what they want where none is open. */
export type ListViews = {
  views: ViewRow[];
  /** Their own choice of columns; null: the list's own. */
  columns: string[] | null;
  defaultViewId: string | null;
};
