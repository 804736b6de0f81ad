"use client";

import { createContext, useContext } from "react";
import type { InboxRow } from "@/lib/services/campaigns/dto";

export type Decision = "elect" | "decline";

export type InboxActions = {
  /** Opens the dialog of a decision, or says why it cannot be taken. */
  decide: (decision: Decision, rows: InboxRow[], opener?: HTMLElement | null) => void;
  /** Loads the dialogs ahead, on hover or focus of what opens them. */
  warm: () => void;
};

export const InboxActionsContext = createContext<InboxActions>({
  decide: () => undefined,
  warm: () => undefined,
});

export const useInboxActions = (): InboxActions => useContext(InboxActionsContext);
