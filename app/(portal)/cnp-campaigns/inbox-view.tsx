"use client";

import { InboxScreen, type InboxScreenProps } from "@/components/inbox/inbox-screen";
import { lazyDialog } from "@/components/ui/lazy-dialog";

const { Dialog: ActionDialogs, warm: warmDialogs } = lazyDialog(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);

/** Brings the list and the action dialogs together; neither knows the other. */
export const InboxView = (props: Omit<InboxScreenProps, "Dialogs" | "warmDialogs">) => (
  <InboxScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
