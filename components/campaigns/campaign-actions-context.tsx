"use client";

import { createContext, useContext } from "react";
import type { ActionName, ActionRow } from "@/components/ui/action-request";

export type CampaignActions = {
  /** Opens the dialog of an action; focus returns to `opener` afterwards. */
  open: (action: ActionName, rows: ActionRow[], opener?: HTMLElement | null) => void;
  /** Loads the dialogs ahead, on hover or focus of what opens them. */
  warm: () => void;
};

export const CampaignActionsContext = createContext<CampaignActions | null>(null);

export const useCampaignActions = (): CampaignActions => {
  const actions = useContext(CampaignActionsContext);
  if (!actions) throw new Error("Campaign actions are used outside their provider");
  return actions;
};
