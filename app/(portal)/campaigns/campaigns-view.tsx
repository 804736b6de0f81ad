"use client";

import { CampaignsScreen, type CampaignsScreenProps } from "@/components/campaigns/campaigns-screen";
import { lazyDialog } from "@/components/ui/lazy-dialog";

const { Dialog: ActionDialogs, warm: warmDialogs } = lazyDialog(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);

/** Brings the list and the action dialogs together; neither knows the other. */
export const CampaignsView = (props: Omit<CampaignsScreenProps, "Dialogs" | "warmDialogs">) => (
  <CampaignsScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
