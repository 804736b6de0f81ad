"use client";

import { DcaScreen, type DcaScreenProps } from "@/components/dca/dca-screen";
import { lazyPart } from "@/components/ui/lazy-part";

const { Part: ActionDialogs, warm: warmDialogs } = lazyPart(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);

/** Brings the list and the action dialogs together; neither knows the other. */
export const DcaView = (props: Omit<DcaScreenProps, "Dialogs" | "warmDialogs">) => (
  <DcaScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
