import type { Facet } from "@/lib/services/campaigns/dto";

/** One active filter in words, with the change that takes it away (F4). */
export type ActiveFilter<Filter> = {
  id: string;
  key: keyof Filter;
  label: string;
  without: Partial<Filter>;
};

/** How the values of one filter read. A list has a chip for each value; null: not active. */
export type FilterWords<Filter> = {
  [Key in keyof Filter]: {
    label: string;
    words: (value: NonNullable<Filter[Key]>) => string | string[] | null;
  };
};

const fewIds = 5;

const named = (facets: Facet[] | undefined, value: string) =>
  facets?.find((facet) => facet.value === value)?.label ?? value;

/** Values of a list filter, named as its facets name them. */
export const namedBy =
  (facets: Facet[] | undefined) =>
  (values: string[]): string[] =>
    values.map((value) => named(facets, value));

/** Campaign ids: each of a few, or how many. */
export const idWords = (ids: string[]): string | string[] =>
  ids.length > fewIds ? `${String(ids.length)} ids` : ids;

export const trueFalse = (on: boolean): string => (on ? "True" : "False");
export const yesNo = (on: boolean): string => (on ? "Yes" : "No");
export const asWritten = (text: string): string | null => (text === "" ? null : text);

/** Every filter that is set, in the order of `words`. `defaults` names the values that filter nothing. */
export const activeFilters = <Filter extends object>(
  filter: Filter,
  words: FilterWords<Filter>,
  defaults: Filter,
): ActiveFilter<Filter>[] =>
  (Object.keys(words) as (keyof Filter & string)[]).flatMap((key) => {
    const value = filter[key];
    if (value === null || value === undefined || value === defaults[key]) return [];
    const { label, words: wordsOf } = words[key];
    const said = wordsOf(value);
    if (said === null) return [];
    const reset: Partial<Filter> = {};
    reset[key] = defaults[key];
    if (!Array.isArray(said) || !Array.isArray(value))
      return [{ id: key, key, label: `${label}: ${String(said)}`, without: reset }];
    const values: unknown[] = value;
    return said.map((each, index) => ({
      id: `${key}:${String(values[index])}`,
      key,
      label: `${label}: ${each}`,
      without:
        values.length > 1 ? { ...reset, [key]: values.filter((other) => other !== values[index]) } : reset,
    }));
  });
