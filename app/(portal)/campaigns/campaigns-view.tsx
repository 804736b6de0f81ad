"use client";

import { CampaignsScreen, type CampaignsScreenProps } from "@/components/campaigns/campaigns-screen";
import { lazyPart } from "@/components/ui/lazy-part";

const { Part: ActionDialogs, warm: warmDialogs } = lazyPart(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);

/** Brings the list and the action dialogs together; neither knows the other. */
export const CampaignsView = (props: Omit<CampaignsScreenProps, "Dialogs" | "warmDialogs">) => (
  <CampaignsScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
