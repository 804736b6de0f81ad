"use client";

import { useQueryStates } from "nuqs";
import { type ReactNode, useState, useTransition } from "react";
import { InvalidParamsBanner } from "@/components/data-table/invalid-params-banner";
import { ListBoundary } from "@/components/data-table/list-boundary";
import { cx } from "@/components/ui/cx";
import { PageHeader } from "@/components/ui/page-header";
import { useSettled } from "@/components/ui/use-settled";
import type { EventPage } from "@/lib/services/events/dto";
import { eventColumns } from "./event-columns";
import { EventFilters } from "./event-filters";
import { EventList } from "./event-list";
import { activeFilters, type EventFacets } from "./filter-words";
import { type EventFilterValues, eventParsers, noEventFilter } from "./search-params";

type EventsScreenProps = {
  page: Promise<EventPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<EventFacets | null>;
  invalid: string[];
  health: ReactNode;
  /** The event whose payload is open; null when none is. */
  panel: ReactNode;
};

export const EventsScreen = ({ page, facets: promise, invalid, health, panel }: EventsScreenProps) => {
  const [busy, startTransition] = useTransition();
  const [params, setParams] = useQueryStates(eventParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const latest = useSettled(promise);
  const [facets, setFacets] = useState<EventFacets | null>(null);
  if (latest && latest !== facets) setFacets(latest);
  const { before: _before, after: _after, panel: _panel, ...filter } = params;
  /** A changed filter starts at the newest, in the same change of the address (F2). */
  const change = (patch: Partial<EventFilterValues>) => {
    void setParams({ ...patch, before: null, after: null });
  };
  return (
    <div className="mx-auto grid max-w-360 gap-3 px-4 py-4 sm:px-6">
      <PageHeader title="Events" meta="What TCR and the providers told us, newest first" />
      <InvalidParamsBanner invalid={invalid} />
      {health}
      <EventFilters filter={filter} facets={facets} onChange={change} />
      <div className={cx("grid min-w-0 gap-4", panel !== null && "lg:grid-cols-[minmax(0,1fr)_26rem]")}>
        <div className={cx("min-w-0", panel !== null && "max-lg:order-2")}>
          <ListBoundary page={page} what="The list" columns={eventColumns}>
            <EventList
              page={page}
              filter={filter}
              filtered={activeFilters(filter).length > 0}
              busy={busy}
              onClearFilters={() => {
                change(noEventFilter);
              }}
            />
          </ListBoundary>
        </div>
        {panel}
      </div>
    </div>
  );
};
