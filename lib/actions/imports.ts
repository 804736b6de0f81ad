"use server";

import { refreshBandwidth as refresh } from "@/lib/services/bandwidth/refresh";
import { action } from "./action";

export const refreshBandwidth = action((ctx, _input: Record<string, never>) => refresh(ctx));
