"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, Suspense, useCallback, useRef, useState, useTransition } from "react";
import { InvalidParamsBanner } from "@/components/data-table/invalid-params-banner";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import { ErrorBoundary } from "@/components/ui/error-boundary";
import { LoadFailed } from "@/components/ui/load-failed";
import { PageHeader } from "@/components/ui/page-header";
import { announce } from "@/components/ui/status-region";
import { useSettled } from "@/components/ui/use-settled";
import type { InboxPage, InboxRow } from "@/lib/services/campaigns/dto";
import { activeFilters, type InboxFacets } from "./filter-words";
import { type Decision, InboxActionsContext } from "./inbox-actions-context";
import { InboxBulkBar } from "./inbox-bulk-bar";
import { InboxFilters } from "./inbox-filters";
import { InboxList } from "./inbox-list";
import { InboxSkeleton } from "./inbox-skeleton";
import { InboxTabs } from "./inbox-tabs";
import { matchesFilter } from "./matches-filter";
import { inboxQueryString, inboxSorts, noInboxFilter } from "./search-params";
import { useDecisions } from "./use-decisions";
import { useInboxParams } from "./use-inbox-params";

export type InboxScreenProps = {
  page: Promise<InboxPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<InboxFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  Dialogs: ComponentType<ActionDialogsProps>;
  warmDialogs: () => void;
};

export const InboxScreen = ({ page, facets: promise, invalid, Dialogs, warmDialogs }: InboxScreenProps) => {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const url = useInboxParams(startTransition);
  const latest = useSettled(promise);
  const [facets, setFacets] = useState<InboxFacets | null>(null);
  if (latest && latest !== facets) setFacets(latest);

  const caption = useRef<HTMLDivElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const { selected, showRows, toggle, togglePage, clear, drop, find, order } = useRowSelection<InboxRow>();
  const { actions, request, refused, close, markRows } = useDecisions({
    warm: warmDialogs,
    caption,
    order,
    onSent: useCallback(
      (ids: string[]) => {
        drop(ids);
        router.refresh();
      },
      [drop, router],
    ),
  });

  const rows = [...selected.values()];
  const decideByKey = (decision: Decision) => (id: string) => {
    const row = find(id);
    if (!row) return;
    const { allowed, reasons } = row.commands[decision];
    const opener = document.activeElement;
    if (allowed) actions.decide(decision, [row], opener instanceof HTMLElement ? opener : null);
    else announce(reasons.join(" "));
  };
  const retry = () => {
    startTransition(() => {
      router.refresh();
    });
  };

  return (
    <InboxActionsContext value={actions}>
      <div
        ref={screen}
        className="mx-auto grid max-w-360 gap-3 px-4 py-4 sm:px-6"
        onKeyDown={(event) => {
          // Escape of a dialog bubbles here through React, though not through the document.
          const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
          if (event.key === "Escape" && inside && !event.defaultPrevented) clear();
        }}
      >
        <PageHeader title="CNP Campaigns" />
        <InvalidParamsBanner invalid={invalid} />
        <InboxTabs
          current={url.filter.sharingStatus}
          facets={facets}
          hrefFor={(sharingStatus) =>
            `/cnp-campaigns${inboxQueryString({ ...url.params, sharingStatus, page: null })}`
          }
        />
        <InboxFilters
          filter={url.filter}
          facets={facets}
          onChange={url.setFilter}
          onClear={url.clearFilter}
        />
        <ErrorBoundary
          resetKey={page}
          fallback={({ id }) => <LoadFailed what="The list" filtersKept id={id} onRetry={retry} />}
        >
          <Suspense fallback={<InboxSkeleton sort={url.sort} />}>
            <InboxList
              page={page}
              busy={busy}
              filter={url.filter}
              filtered={activeFilters({ ...url.filter, sharingStatus: "PENDING" }, null).length > 0}
              sort={url.sort}
              downloadHref={`/api/exports/inbox${inboxQueryString({ ...url.params, page: null, size: null })}`}
              refused={refused}
              captionRef={caption}
              selected={selected}
              onToggle={toggle}
              onTogglePage={togglePage}
              onRows={showRows}
              onSort={(sort) => {
                void url.setParams({ sort: inboxSorts.find((each) => each === sort) ?? null, page: null });
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
                onSearch: () => {
                  screen.current?.querySelector<HTMLElement>("[data-search]")?.focus();
                },
                keys: { e: decideByKey("elect"), d: decideByKey("decline") },
              }}
            />
          </Suspense>
        </ErrorBoundary>
        <InboxBulkBar
          rows={rows}
          outside={rows.filter((row) => !matchesFilter(row, url.filter)).length}
          onShowSelected={() => {
            url.setFilter({ ...noInboxFilter, ids: rows.map((row) => row.campaignId) });
          }}
          onClear={clear}
        />
        {request && <Dialogs request={request} onClose={close} markRows={markRows} />}
      </div>
    </InboxActionsContext>
  );
};
