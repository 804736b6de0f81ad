"use client";

import dynamic from "next/dynamic";
import { HistoryScreen, type HistoryScreenProps } from "@/components/history/history-screen";

const loadDialogs = () =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs);
const ActionDialogs = dynamic(loadDialogs, { ssr: false });
const warmDialogs = () => void loadDialogs();

/** Brings the list and the action dialogs together; neither knows the other. */
export const HistoryView = (props: Omit<HistoryScreenProps, "Dialogs" | "warmDialogs">) => (
  <HistoryScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
