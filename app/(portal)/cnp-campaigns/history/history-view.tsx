"use client";

import { HistoryScreen, type HistoryScreenProps } from "@/components/history/history-screen";
import { lazyDialog } from "@/components/ui/lazy-dialog";

const { Dialog: ActionDialogs, warm: warmDialogs } = lazyDialog(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);

/** Brings the list and the action dialogs together; neither knows the other. */
export const HistoryView = (props: Omit<HistoryScreenProps, "Dialogs" | "warmDialogs">) => (
  <HistoryScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
