"use server";

import { changePassword as change } from "@/lib/services/people/change-password";
import { changeRole as giveRole } from "@/lib/services/people/change-role";
import { createPerson as create } from "@/lib/services/people/create";
import { createLink } from "@/lib/services/people/create-link";
import { endSessions as end } from "@/lib/services/people/end-sessions";
import { setDisabled as disable } from "@/lib/services/people/set-disabled";
import { action } from "./action";

export const createPerson = action(create);
export const changeRole = action(giveRole);
export const setDisabled = action(disable);
export const endSessions = action(end);
export const createPasswordLink = action(createLink);
export const changePassword = action(change);
