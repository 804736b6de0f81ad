"use client";

import dynamic from "next/dynamic";
import { InboxScreen, type InboxScreenProps } from "@/components/inbox/inbox-screen";

const loadDialogs = () =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs);
const ActionDialogs = dynamic(loadDialogs, { ssr: false });
const warmDialogs = () => void loadDialogs();

/** Brings the list and the action dialogs together; neither knows the other. */
export const InboxView = (props: Omit<InboxScreenProps, "Dialogs" | "warmDialogs">) => (
  <InboxScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
