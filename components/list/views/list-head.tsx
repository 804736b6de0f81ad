"use client";

import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { lazyPart } from "@/components/ui/lazy-part";
import { PageHeader } from "@/components/ui/page-header";
import { sameState, type ViewedList } from "@/lib/domain/saved-views";
import type { ListViews } from "@/lib/services/views/dto";
import { ChangedLine } from "./changed-line";
import { DisplayMenu } from "./display-menu";
import type { ListView } from "./list-view";
import type { ListColumns } from "./use-list-columns";
import { useViewActions } from "./use-view-actions";
import { ViewsMenu } from "./views-menu";

const { Part: ViewDialogs } = lazyPart(() => import("./view-dialogs").then((module) => module.ViewDialogs));

export type ListHeadProps = {
  title: string;
  meta?: ReactNode;
  list: ViewedList;
  /** Null: they could not be read. The list works without them. */
  views: ListViews | null;
  view: ListView;
  columns: ListColumns;
};

/** The head of a list: its title, its saved views, its columns and how high the rows are. */
export const ListHead = ({ title, meta, list, views, view, columns }: ListHeadProps) => {
  const { open, query, unknown } = view;
  const { shown } = columns;
  const actions = useViewActions({ list, open, query, shown });
  const changed = open !== null && !sameState(open, { query, columns: shown });
  const saveAs = () => {
    actions.setDialog("save-as");
  };
  return (
    <>
      <PageHeader
        title={title}
        meta={meta}
        actions={
          <div data-chrome className="flex flex-wrap items-center gap-2">
            {views !== null && (
              <ViewsMenu
                list={list}
                views={views}
                open={open}
                changed={changed}
                onSaveAs={saveAs}
                onRename={() => {
                  actions.setDialog("rename");
                }}
                onShare={actions.share}
                onDefault={actions.makeDefault}
                onDelete={() => {
                  actions.setDialog("delete");
                }}
              />
            )}
            <DisplayMenu columns={columns} />
          </div>
        }
      />
      {changed && (
        <ChangedLine
          list={list}
          view={open}
          pending={actions.pending}
          onSave={actions.save}
          onSaveAs={saveAs}
        />
      )}
      {unknown && (
        <p className="text-sm text-muted">
          This address names a view that you do not have. What it shows is the same.
        </p>
      )}
      {actions.problem !== null && <Banner tone="danger" title={actions.problem} />}
      {actions.dialog !== null && (
        <ViewDialogs list={list} open={open} query={query} shown={shown} actions={actions} />
      )}
    </>
  );
};
