"use server";

import { changeTheme, enter, leave, moveTo } from "@/lib/auth/browser-session";
import { action, openAction } from "./action";

export const signIn = openAction(enter);
export const signOut = openAction((_input: Record<string, never>) => leave());
export const switchAccount = action(moveTo);
export const setTheme = openAction(changeTheme);
