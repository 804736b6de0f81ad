import type { Clock } from "../core/clock";
import type { Campaign } from "../tcr/entities";

/** What an operator writes about one number: which network carries it, for which campaign. */
export type OsrEntry = {
  number: string;
  nnid: string;
  campaignId: string | null;
  subId: string | null;
  context: string | null;
  /** From when on it is shown: changes take a while to spread. */
  effectiveAt: number;
};

/** What is shown of a campaign instead of what TCR derives from its networks. */
export type OsrAttributes = { msgClass?: string; status?: string; effectiveAt: number };

export type OsrPhone = { number: string; nnid: string; provisionedAt: number; current: boolean };

export type OsrState = { entries: OsrEntry[]; attributes: Record<string, OsrAttributes> };

/** The number registry (OSR). Only operators write to it; TCR's API shows an owner what it holds of a campaign. */
export type NumberRegistry = {
  update: (entries: OsrEntry[]) => void;
  setAttributes: (campaignId: string, attributes: OsrAttributes) => void;
  phonesOf: (campaign: Campaign) => OsrPhone[];
  /** The number's record as everybody sees it now; undefined while the registry has none of its own. */
  find: (number: string) => OsrEntry | undefined;
  attributesOf: (campaignId: string) => OsrAttributes | undefined;
  state: () => OsrState;
  load: (state: OsrState | undefined) => void;
};

/** The NNID that a number of a scenario has before anybody changed it. */
export const originalNnid = (number: string): string => number.slice(1, 7);

export function createNumberRegistry(deps: { clock: Clock; onChange: () => void }): NumberRegistry {
  let state: OsrState = { entries: [], attributes: {} };

  const effective = (): OsrEntry[] =>
    state.entries
      .filter(({ effectiveAt }) => effectiveAt <= deps.clock.now())
      .sort((a, b) => a.effectiveAt - b.effectiveAt);

  function phonesOf({ campaignId, createDate, phones }: Campaign): OsrPhone[] {
    const entries = effective();
    const newest = new Map(entries.map((entry) => [entry.number, entry]));
    const original = phones.map((number) => ({
      number,
      nnid: originalNnid(number),
      provisionedAt: createDate,
      current: !newest.has(number),
    }));
    const written = entries
      .filter((entry) => entry.campaignId === campaignId)
      .map((entry) => ({
        number: entry.number,
        nnid: entry.nnid,
        provisionedAt: entry.effectiveAt,
        current: newest.get(entry.number) === entry,
      }));
    return [...original, ...written];
  }

  return {
    update: (entries) => {
      state = { ...state, entries: [...state.entries, ...entries] };
      deps.onChange();
    },
    setAttributes: (campaignId, attributes) => {
      state = { ...state, attributes: { ...state.attributes, [campaignId]: attributes } };
      deps.onChange();
    },
    phonesOf,
    find: (number) => effective().findLast((entry) => entry.number === number),
    attributesOf: (campaignId) => {
      const attributes = state.attributes[campaignId];
      return attributes && attributes.effectiveAt <= deps.clock.now() ? attributes : undefined;
    },
    state: () => state,
    load: (saved) => {
      state = saved ?? { entries: [], attributes: {} };
    },
  };
}
