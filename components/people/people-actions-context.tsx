"use client";

import { createContext, useContext } from "react";
import type { PersonView } from "@/lib/services/people/list";

export type PersonAction = "role" | "link" | "sessions" | "disable" | "enable";

export type Act = (action: PersonAction, person: PersonView) => void;

/** The columns are made once; what their menus do comes from the screen around them. */
export const PeopleActionsContext = createContext<Act>(() => undefined);

export const usePeopleActions = (): Act => useContext(PeopleActionsContext);
