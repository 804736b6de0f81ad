"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import { announce } from "@/components/ui/status-region";
import { createView, renameView } from "@/lib/actions/views";
import type { ViewedList } from "@/lib/domain/saved-views";
import type { ViewRow } from "@/lib/services/views/dto";
import { NameDialog } from "./name-dialog";
import type { ViewActions } from "./use-view-actions";

type ViewDialogsProps = {
  list: ViewedList;
  open: ViewRow | null;
  query: string;
  shown: string[];
  actions: ViewActions;
};

/** What asks before a view is saved under a name, renamed or deleted. */
export const ViewDialogs = ({ list, open, query, shown, actions }: ViewDialogsProps) => {
  const close = () => {
    actions.setDialog(null);
  };
  if (actions.dialog === "save-as")
    return (
      <NameDialog
        title="Save as a new view"
        description="Keeps the filters, the sort and the columns as they are now."
        actionLabel="Save the view"
        initial=""
        shareLabel="Share with your company"
        onSend={(name, shared) => createView({ list, name, query, columns: shown, shared })}
        onDone={({ id }) => {
          announce("The view is saved.");
          close();
          actions.enter(id);
        }}
        onClose={close}
      />
    );
  if (open === null || actions.dialog === null) return null;
  if (actions.dialog === "rename")
    return (
      <NameDialog
        title="Rename the view"
        description={open.shared ? "Everybody at your company sees the new name." : "Only you see it."}
        actionLabel="Rename the view"
        initial={open.name}
        onSend={(name) => renameView({ id: open.id, version: open.version, name })}
        onDone={() => {
          announce("The view is renamed.");
          close();
          actions.refresh();
        }}
        onClose={close}
      />
    );
  return (
    <AlertDialog
      open
      onClose={close}
      title={`Delete the view “${open.name}”?`}
      description={
        open.shared
          ? "Nobody at your company can open it any more. The list stays as it is on this page."
          : "The list stays as it is on this page."
      }
      safeLabel="Keep the view"
      actionLabel="Delete the view"
      onAction={() => {
        close();
        actions.remove();
      }}
    />
  );
};
