"use server";

import { verifyAudit as verify } from "@/lib/services/audit/verify";
import { action } from "./action";

export const verifyAudit = action((ctx, _input: Record<string, never>) => verify(ctx));
