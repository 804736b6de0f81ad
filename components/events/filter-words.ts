import { eventStateWords, eventTitle } from "@/lib/domain/event-words";
import type { EventPage } from "@/lib/services/events/dto";
import type { EventFilterValues } from "./search-params";

export type EventFacets = EventPage["facets"];
export type ActiveFilter = { id: string; label: string; without: Partial<EventFilterValues> };

const without = <T extends string>(values: T[], value: T): T[] | null =>
  values.length > 1 ? values.filter((each) => each !== value) : null;

const one = (key: keyof EventFilterValues, label: string | null): ActiveFilter[] =>
  label === null ? [] : [{ id: key, label, without: { [key]: null } }];

const named = (name: string, value: string | null): string | null =>
  value === null ? null : `${name}: ${value}`;

/** Every filter that is set, in words, with the change that takes it away (F4). */
export const activeFilters = (filter: EventFilterValues): ActiveFilter[] => {
  const { type, state, campaignId, cnpMigration, duplicates, from, to } = filter;
  return [
    ...(type ?? []).map((each) => ({
      id: `type:${each}`,
      label: `Type: ${eventTitle(each)}`,
      without: { type: without(type ?? [], each) },
    })),
    ...(state ?? []).map((each) => ({
      id: `state:${each}`,
      label: `State: ${eventStateWords[each].word}`,
      without: { state: without(state ?? [], each) },
    })),
    ...one("campaignId", named("Campaign ID", campaignId)),
    ...one("cnpMigration", cnpMigration === null ? null : cnpMigration ? "Migrations only" : "No migrations"),
    ...one("duplicates", duplicates === true ? "Repetitions shown" : null),
    ...one("from", named("From", from)),
    ...one("to", named("To", to)),
  ];
};
