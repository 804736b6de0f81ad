"use server";

import { changeTheme, enter, leave, moveTo, setPassword } from "@/lib/auth/browser-session";
import { action, publicAction } from "./action";

export const signIn = publicAction(enter);
export const signOut = publicAction((_input: Record<string, never>) => leave());
export const switchAccount = action(moveTo);
export const setTheme = publicAction(changeTheme);
export const setPasswordWithLink = publicAction(setPassword);
