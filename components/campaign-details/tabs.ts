export const detailTabs = ["overview", "parties", "migration", "timeline", "numbers"] as const;
export type DetailTab = (typeof detailTabs)[number];

export const tabLabel: Record<DetailTab, string> = {
  overview: "Overview",
  parties: "Responsible parties",
  migration: "Migration",
  timeline: "Timeline",
  numbers: "Numbers & OSR",
};

const isTab = (text: string): text is DetailTab => (detailTabs as readonly string[]).includes(text);

/** The tab of the address; one that does not exist is named, and the first one is shown (F1). */
export const readTab = (value: string | string[] | undefined): { tab: DetailTab; invalid: string | null } => {
  const text = Array.isArray(value) ? value[0] : value;
  if (text === undefined || text === "") return { tab: "overview", invalid: null };
  return isTab(text) ? { tab: text, invalid: null } : { tab: "overview", invalid: text };
};
