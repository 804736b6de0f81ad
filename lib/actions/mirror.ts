"use server";

import { refreshCampaign as readOne, refreshMirror as readAll } from "@/lib/services/mirror/refresh";
import { action } from "./action";

export const refreshMirror = action((ctx, _input: Record<string, never>) => readAll(ctx));
export const refreshCampaign = action(readOne);
