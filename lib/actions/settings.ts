"use server";

import { checkConnection as check } from "@/lib/services/integrations/check";
import { dropFormerSecret as drop } from "@/lib/services/integrations/drop-former-secret";
import { replaceCredentials as replace } from "@/lib/services/integrations/replace-credentials";
import { setSubscription as subscribe } from "@/lib/services/integrations/subscribe";
import { sendTestEvent as test } from "@/lib/services/integrations/test-event";
import { saveSettings as save } from "@/lib/services/settings/save";
import { action } from "./action";

export const saveSettings = action(save);
export const checkConnection = action((ctx, _input: Record<string, never>) => check(ctx));
export const replaceCredentials = action(replace);
export const dropFormerSecret = action((ctx, _input: Record<string, never>) => drop(ctx));
export const setSubscription = action(subscribe);
export const sendTestEvent = action(test);
