"use client";

import { createContext, useContext } from "react";
import type { ActionName, ActionRow } from "@/components/ui/action-request";
import type { BatchKind } from "@/lib/domain/batch";

export type RowActions = {
  /** Opens the dialog of an action; focus returns to `opener` afterwards. */
  open: (action: ActionName, rows: ActionRow[], opener?: HTMLElement | null) => void;
  /** The same for everything that is selected: a dialog for a few rows, a batch for more. */
  openSelected: (action: BatchKind, rows: ActionRow[], opener?: HTMLElement | null) => void;
  /** Loads the dialogs ahead, on hover or focus of what opens them. */
  warm: () => void;
};

export const RowActionsContext = createContext<RowActions | null>(null);

export const useRowActions = (): RowActions => {
  const actions = useContext(RowActionsContext);
  if (!actions) throw new Error("Row actions are used outside their list");
  return actions;
};
