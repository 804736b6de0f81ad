"use server";

import { removeBandwidth as remove } from "@/lib/services/bandwidth/remove";
import { saveBandwidth as save } from "@/lib/services/bandwidth/save";
import { testBandwidth as test } from "@/lib/services/bandwidth/test";
import { action } from "./action";

export const saveBandwidth = action(save);
export const testBandwidth = action((ctx, _input: Record<string, never>) => test(ctx));
export const removeBandwidth = action((ctx, _input: Record<string, never>) => remove(ctx));
