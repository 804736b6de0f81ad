"use client";

import { type ComponentType, type ReactNode, Suspense, useRef } from "react";
import { InvalidParamsBanner } from "@/components/data-table/invalid-params-banner";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorBoundary } from "@/components/ui/error-boundary";
import { LoadFailed } from "@/components/ui/load-failed";
import { tooSlowMark } from "@/lib/domain/list-limits";
import { PageHeader } from "@/components/ui/page-header";
import { ListBody, type ListBodyProps, type ListRow } from "./list-body";
import { ListSkeleton } from "./list-skeleton";
import { ListTooSlow } from "./list-too-slow";
import type { CountedList } from "./use-exact-total";
import { RowActionsContext } from "./row-actions";
import { type BatchSource, useSelectedActions } from "./use-selected-actions";

type ListScreenProps<Row extends ListRow> = Omit<ListBodyProps<Row>, "onSearch" | "counted"> & {
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  /** The list and its filters, by which the server finds all that match; absent where nothing can be selected. */
  source?: BatchSource;
  /** The same of a list in which nothing can be selected. */
  counted?: CountedList;
  /** Absent where nothing can be done from the list. */
  Dialogs?: ComponentType<ActionDialogsProps>;
  /** In place of the plain title. */
  head?: ReactNode;
  /** Tabs under the title. */
  tabs?: ReactNode;
  filters: ReactNode;
  /** The bulk bar. */
  children?: ReactNode;
};

const RefusedBanner = ({ count, onClear }: { count: number; onClear: () => void }) => (
  <Banner
    tone="danger"
    title={`Nothing was sent: ${String(count)} of the chosen campaigns cannot take part.`}
    action={
      <Button size="sm" onClick={onClear}>
        Clear marks
      </Button>
    }
  >
    They are marked in the list with their reasons. Take them out of the selection, then start again.
  </Banner>
);

/** The frame of every list of campaigns. Filters stay while rows load or cannot be loaded (T8). */
export const ListScreen = <Row extends ListRow>({
  invalid,
  source,
  counted = source,
  Dialogs,
  head,
  tabs,
  filters,
  children,
  ...body
}: ListScreenProps<Row>) => {
  const { list, title, page, columns, url } = body;
  const screen = useRef<HTMLDivElement>(null);
  const { dialogs, selection } = list;
  const { actions, preparing, error } = useSelectedActions(list, source);
  return (
    <RowActionsContext value={actions}>
      <div
        ref={screen}
        className="mx-auto grid max-w-360 grid-cols-1 gap-3 px-4 py-4 sm:px-6"
        onKeyDown={(event) => {
          // Escape of a menu or dialog bubbles here through React, though not through the document.
          const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
          if (event.key === "Escape" && inside && !event.defaultPrevented) selection.clear();
        }}
      >
        {head ?? <PageHeader title={title} />}
        <InvalidParamsBanner invalid={invalid} />
        {tabs}
        {filters}
        {preparing && <Banner tone="info" title="Preparing the batch. Your selection is being frozen." />}
        {error !== null && (
          <Banner tone="danger" title={error.sentence}>
            {error.nextStep}
          </Banner>
        )}
        {dialogs.refused.size > 0 && (
          <RefusedBanner count={dialogs.refused.size} onClear={dialogs.clearMarks} />
        )}
        <ErrorBoundary
          resetKey={page}
          fallback={({ id }) =>
            id === tooSlowMark ? (
              <ListTooSlow onRetry={list.retry} />
            ) : (
              <LoadFailed what="The list" filtersKept id={id} onRetry={list.retry} />
            )
          }
        >
          <Suspense
            fallback={
              <ListSkeleton title={title} columns={columns} sort={url.sort} selectable={body.selectable} />
            }
          >
            <ListBody
              {...body}
              counted={counted}
              onSearch={() => {
                screen.current?.querySelector<HTMLElement>("[data-search]")?.focus();
              }}
            />
          </Suspense>
        </ErrorBoundary>
        {children}
        {Dialogs && dialogs.request && (
          <Dialogs request={dialogs.request} onClose={dialogs.close} markRows={dialogs.markRows} />
        )}
      </div>
    </RowActionsContext>
  );
};
