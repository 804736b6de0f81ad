"use client";

import { HistoryScreen, type HistoryScreenProps } from "@/components/history/history-screen";
import { lazyPart } from "@/components/ui/lazy-part";

const { Part: ActionDialogs, warm: warmDialogs } = lazyPart(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);

/** Brings the list and the action dialogs together; neither knows the other. */
export const HistoryView = (props: Omit<HistoryScreenProps, "Dialogs" | "warmDialogs">) => (
  <HistoryScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
