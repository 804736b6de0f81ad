"use client";

import { InboxScreen, type InboxScreenProps } from "@/components/inbox/inbox-screen";
import { lazyPart } from "@/components/ui/lazy-part";

const { Part: ActionDialogs, warm: warmDialogs } = lazyPart(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);

/** Brings the list and the action dialogs together; neither knows the other. */
export const InboxView = (props: Omit<InboxScreenProps, "Dialogs" | "warmDialogs">) => (
  <InboxScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
