"use client";

import dynamic from "next/dynamic";
import { CampaignsScreen, type CampaignsScreenProps } from "@/components/campaigns/campaigns-screen";

const loadDialogs = () =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs);
const ActionDialogs = dynamic(loadDialogs, { ssr: false });
const warmDialogs = () => void loadDialogs();

/** Brings the list and the action dialogs together; neither knows the other. */
export const CampaignsView = (props: Omit<CampaignsScreenProps, "Dialogs" | "warmDialogs">) => (
  <CampaignsScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
