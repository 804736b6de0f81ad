"use server";

import { declineShares as decline } from "@/lib/services/shares/decline";
import { electShares as elect } from "@/lib/services/shares/elect";
import { shareCampaigns as share } from "@/lib/services/shares/share";
import { action } from "./action";

export const electShares = action(elect);
export const declineShares = action(decline);
export const shareCampaigns = action(share);
