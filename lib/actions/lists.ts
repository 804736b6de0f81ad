"use server";

import { countExactly as countExactlyVerb } from "@/lib/services/lists/count-exactly";
import { action } from "./action";

export const countExactly = action(countExactlyVerb);
