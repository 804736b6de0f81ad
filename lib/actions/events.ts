"use server";

import { retryEvent as retry } from "@/lib/services/events/retry";
import { reverifyEvents as reverify } from "@/lib/webhooks/reverify";
import { action } from "./action";

export const retryEvent = action(retry);
export const reverifyEvents = action(reverify);
