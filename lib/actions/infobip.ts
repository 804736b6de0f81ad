"use server";

import { removeInfobip as remove } from "@/lib/services/infobip/remove";
import { saveInfobip as save } from "@/lib/services/infobip/save";
import { testInfobip as test } from "@/lib/services/infobip/test";
import { action } from "./action";

export const saveInfobip = action(save);
export const testInfobip = action((ctx, _input: Record<string, never>) => test(ctx));
export const removeInfobip = action((ctx, _input: Record<string, never>) => remove(ctx));
