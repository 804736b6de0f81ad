"use server";

import { beginStep as begin } from "@/lib/services/handovers/begin";
import { createHandover as create } from "@/lib/services/handovers/create";
import { leaveStep as leave } from "@/lib/services/handovers/leave";
import {
  dropNumbers as drop,
  giveNumbers as give,
  takeRegistryNumbers as take,
} from "@/lib/services/handovers/numbers";
import { tickPrerequisite as prerequisite } from "@/lib/services/handovers/prerequisites";
import { readBack as read } from "@/lib/services/handovers/read-back";
import { beginRollback as rollBack, tickRollback as tick } from "@/lib/services/handovers/roll-back";
import { setHandover as set } from "@/lib/services/handovers/set";
import { setHandoverCampaign as setOne } from "@/lib/services/handovers/set-campaign";
import { stopHandover as stop } from "@/lib/services/handovers/stop";
import { confirmSwitch as confirmOsr } from "@/lib/services/handovers/switch";
import { confirmTraffic as traffic } from "@/lib/services/handovers/traffic";
import { action } from "./action";

export const createHandover = action(create);
export const setHandover = action(set);
export const setHandoverCampaign = action(setOne);
export const giveNumbers = action(give);
export const dropNumbers = action(drop);
export const takeRegistryNumbers = action(take);
export const tickPrerequisite = action(prerequisite);
export const beginHandoverStep = action(begin);
export const leaveHandoverStep = action(leave);
export const readBackHandover = action(read);
export const confirmSwitch = action(confirmOsr);
export const confirmTraffic = action(traffic);
export const stopHandover = action(stop);
export const beginRollback = action(rollBack);
export const tickRollback = action(tick);
