"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, Suspense, useCallback, useRef, useState, useTransition } from "react";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorBoundary } from "@/components/ui/error-boundary";
import { LoadFailed } from "@/components/ui/load-failed";
import { PageHeader } from "@/components/ui/page-header";
import { useSettled } from "@/components/ui/use-settled";
import type { CampaignFacets, CampaignListPage, CampaignRow } from "@/lib/services/campaigns/dto";
import { CampaignActionsContext } from "./campaign-actions-context";
import { CampaignBulkBar } from "./campaign-bulk-bar";
import { CampaignFilters } from "./campaign-filters";
import { CampaignList } from "./campaign-list";
import { CampaignListSkeleton } from "./campaign-list-skeleton";
import { activeFilters } from "./filter-words";
import { InvalidParamsBanner } from "@/components/data-table/invalid-params-banner";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import { matchesFilter } from "./matches-filter";
import { RowMenu } from "./row-menu";
import { campaignQueryString, campaignSorts, noCampaignFilter } from "./search-params";
import { useActionDialogs } from "./use-action-dialogs";
import { useCampaignParams } from "./use-campaign-params";

export type CampaignsScreenProps = {
  page: Promise<CampaignListPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<CampaignFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  Dialogs: ComponentType<ActionDialogsProps>;
  warmDialogs: () => void;
};

export const CampaignsScreen = ({
  page,
  facets: promise,
  invalid,
  Dialogs,
  warmDialogs,
}: CampaignsScreenProps) => {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const url = useCampaignParams(startTransition);
  const latest = useSettled(promise);
  const [facets, setFacets] = useState<CampaignFacets | null>(null);
  if (latest && latest !== facets) setFacets(latest);

  const caption = useRef<HTMLDivElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const { selected, showRows, toggle, togglePage, clear, drop, find } = useRowSelection<CampaignRow>();
  const dialogs = useActionDialogs({
    warm: warmDialogs,
    caption,
    onSent: useCallback(
      (ids) => {
        drop(ids);
        router.refresh();
      },
      [drop, router],
    ),
  });

  const rows = [...selected.values()];
  const ids = rows.map((row) => row.campaignId);
  const listed = activeFilters(url.filter, facets).length > 0;
  const search = () => {
    screen.current?.querySelector<HTMLElement>("[data-search]")?.focus();
  };

  return (
    <CampaignActionsContext value={dialogs.actions}>
      <div
        ref={screen}
        className="mx-auto grid max-w-360 grid-cols-1 gap-3 px-4 py-4 sm:px-6"
        onKeyDown={(event) => {
          // Escape of a menu or dialog bubbles here through React, though not through the document.
          const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
          if (event.key === "Escape" && inside && !event.defaultPrevented) clear();
        }}
      >
        <PageHeader title="My Campaigns" />
        <InvalidParamsBanner invalid={invalid} />
        <CampaignFilters
          filter={url.filter}
          facets={facets}
          onChange={url.setFilter}
          onClear={url.clearFilter}
        />
        {dialogs.refused.size > 0 && (
          <Banner
            tone="danger"
            title={`Nothing was sent: ${String(dialogs.refused.size)} of the chosen campaigns cannot take part.`}
            action={
              <Button size="sm" onClick={dialogs.clearMarks}>
                Clear marks
              </Button>
            }
          >
            They are marked in the list with their reasons. Take them out of the selection, then start again.
          </Banner>
        )}
        <ErrorBoundary
          resetKey={page}
          fallback={({ id }) => (
            <LoadFailed
              what="The list"
              filtersKept
              id={id}
              onRetry={() => {
                startTransition(() => {
                  router.refresh();
                });
              }}
            />
          )}
        >
          <Suspense fallback={<CampaignListSkeleton sort={url.sort} />}>
            <CampaignList
              page={page}
              busy={busy}
              filtered={listed}
              sort={url.sort}
              downloadHref={`/api/exports/campaigns${campaignQueryString({ ...url.params, page: null, size: null })}`}
              refused={dialogs.refused}
              captionRef={caption}
              selected={selected}
              onToggle={toggle}
              onTogglePage={togglePage}
              onRows={showRows}
              onSort={(sort) => {
                void url.setParams({ sort: campaignSorts.find((each) => each === sort) ?? null, page: null });
              }}
              onPage={(next) => {
                void url.setParams({ page: next });
              }}
              onSize={(size) => {
                void url.setParams({ size, page: null });
              }}
              onClearFilters={url.clearFilter}
              keys={{
                onOpen: (id) => {
                  router.push(`/campaigns/${encodeURIComponent(id)}`);
                },
                onSearch: search,
                keys: {
                  m: (id) => {
                    const row = find(id);
                    if (row?.commands.initiate.allowed) {
                      dialogs.actions.open("initiate", [row], document.activeElement as HTMLElement | null);
                    }
                  },
                },
              }}
            />
          </Suspense>
        </ErrorBoundary>
        <CampaignBulkBar
          rows={rows}
          outside={rows.filter((row) => !matchesFilter(row, url.filter)).length}
          downloadHref={`/api/exports/campaigns${campaignQueryString({ sort: url.sort, ids })}`}
          onShowSelected={() => {
            url.setFilter({ ...noCampaignFilter, ids });
          }}
          onClear={clear}
        />
        <RowMenu />
        {dialogs.request && (
          <Dialogs request={dialogs.request} onClose={dialogs.close} markRows={dialogs.markRows} />
        )}
      </div>
    </CampaignActionsContext>
  );
};
