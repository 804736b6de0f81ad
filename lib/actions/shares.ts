"use server";

import { acceptShares as accept } from "@/lib/services/shares/accept";
import { declineShares as decline } from "@/lib/services/shares/decline";
import { electShares as elect } from "@/lib/services/shares/elect";
import { nudgeUpstream as nudge } from "@/lib/services/shares/nudge";
import { shareCampaigns as share } from "@/lib/services/shares/share";
import { shareWithSecondary as shareOn } from "@/lib/services/shares/share-secondary";
import { action } from "./action";

export const nudgeUpstream = action(nudge);
export const electShares = action(elect);
export const declineShares = action(decline);
export const shareCampaigns = action(share);
export const acceptShares = action(accept);
export const shareWithSecondary = action(shareOn);
