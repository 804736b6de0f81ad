"use server";

import { refreshCampaign as readOne, refreshMirror as readAll } from "@/lib/services/mirror/refresh";
import { requestOsr as askForOsr } from "@/lib/services/osr/request";
import { action } from "./action";

export const refreshMirror = action((ctx, _input: Record<string, never>) => readAll(ctx));
export const refreshCampaign = action(readOne);
export const requestOsr = action(askForOsr);
