import { can, whyNot } from "./roles";

/** Saved views of lists: what they may be called, how many there may be, and who may change which. */

/** Each with its address. */
export const viewedLists = {
  campaigns: "/campaigns",
  inbox: "/cnp-campaigns",
  history: "/cnp-campaigns/history",
  migrations: "/migrations",
  imports: "/imports",
} as const;
export type ViewedList = keyof typeof viewedLists;

export const viewedListNames = Object.keys(viewedLists) as [ViewedList, ...ViewedList[]];

export const viewLimits = { name: 60, privateOnes: 50, sharedOnes: 100, query: 4_000, columns: 40 } as const;

/** In the address: nobody's view, also where a person has a default one. */
export const noView = "none";

type ViewFacts = { ownerId: string; shared: boolean };
type Person = { userId: string; role: string };

/** A private view does not exist for anybody but its owner. */
export const seesView = ({ ownerId, shared }: ViewFacts, { userId }: Person): boolean =>
  shared || ownerId === userId;

/**
 * Why this person may not rename, share, take back, overwrite or delete it; null when they may. Its owner may, whatever
 * their role: a view changes nothing but what somebody looks at. What the company shares a Manager or an Admin may change
 * too, so that it does not stay behind when its owner leaves.
 */
export const viewProblem = (view: ViewFacts, person: Person): string | null =>
  view.ownerId === person.userId || (view.shared && can(person.role, "views:manage"))
    ? null
    : whyNot("views:manage");

/** Why there can be no further one; null when there can. */
export const limitProblem = (shared: boolean, count: number): string | null => {
  const most = shared ? viewLimits.sharedOnes : viewLimits.privateOnes;
  if (count < most) return null;
  return `${shared ? "A company can have" : "A person can have"} ${String(most)} ${shared ? "shared" : "private"} views.`;
};

/** What an address says for the moment only: where in the list one is, and by which view one came. */
const passing: ReadonlySet<string> = new Set(["page", "from", "size", "saved", "columns"]);

/** Filters and sort of an address in one order and one writing, so that equal states are equal texts. */
export const viewQuery = (search: string): string => {
  const entries = [...new URLSearchParams(search)].filter(
    ([name, value]) => value !== "" && !passing.has(name),
  );
  return new URLSearchParams(entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))).toString();
};

export type ViewState = { query: string; columns: readonly string[] };

export const sameState = (one: ViewState, other: ViewState): boolean =>
  one.query === other.query && one.columns.join(",") === other.columns.join(",");

/** The address of a list in this state, for whoever it is given to. */
export const stateHref = (list: ViewedList, { query, columns }: ViewState): string => {
  const search = [query, `columns=${columns.join(",")}`].filter((part) => part !== "");
  return `${viewedLists[list]}?${search.join("&")}`;
};

/** The same, and by which view one came there. */
export const viewHref = (list: ViewedList, { id, ...state }: ViewState & { id: string }): string =>
  `${stateHref(list, state)}&saved=${id}`;

/** The list as it comes, without any view. A default one opens where an address says nothing, so this one says so. */
export const standardHref = (list: ViewedList, hasDefault: boolean): string =>
  hasDefault ? `${viewedLists[list]}?saved=${noView}` : viewedLists[list];

/** Where a list's address says nothing at all, the view that this person wants there; null: they want none. */
export const defaultHref = (
  list: ViewedList,
  { views, defaultViewId }: { views: readonly (ViewState & { id: string })[]; defaultViewId: string | null },
  search: Readonly<Record<string, unknown>>,
): string | null => {
  if (Object.values(search).some((value) => value !== undefined)) return null;
  const view = views.find(({ id }) => id === defaultViewId);
  return view === undefined ? null : viewHref(list, view);
};
