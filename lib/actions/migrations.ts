"use server";

import { cancelMigrations as cancel } from "@/lib/services/migrations/cancel";
import { initiateMigrations as initiate } from "@/lib/services/migrations/initiate";
import { preflight as check } from "@/lib/services/migrations/preflight";
import { resolveReview as resolve } from "@/lib/services/operations/resolve-review";
import { action } from "./action";

export const initiateMigrations = action(initiate);
export const cancelMigrations = action(cancel);
export const preflight = action(check);
export const resolveReview = action(resolve);
