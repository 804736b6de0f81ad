"use server";

import { partnerOptions } from "@/lib/services/partners/options";
import { action } from "./action";

export const loadPartners = action(partnerOptions);
