"use client";

import { createContext, useContext } from "react";
import type { ActionName, ActionRow } from "@/components/ui/action-request";

export type RowActions = {
  /** Opens the dialog of an action; focus returns to `opener` afterwards. */
  open: (action: ActionName, rows: ActionRow[], opener?: HTMLElement | null) => void;
  /** Loads the dialogs ahead, on hover or focus of what opens them. */
  warm: () => void;
};

export const RowActionsContext = createContext<RowActions | null>(null);

export const useRowActions = (): RowActions => {
  const actions = useContext(RowActionsContext);
  if (!actions) throw new Error("Row actions are used outside their list");
  return actions;
};
