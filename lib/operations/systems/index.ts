import type { RemoteSystem } from "@/lib/domain/operation";
import { bandwidth } from "./bandwidth";
import { infobip } from "./infobip";
import type { System } from "./system";
import { tcr } from "./tcr";

export const systems: Record<RemoteSystem, System> = { TCR: tcr, Infobip: infobip, Bandwidth: bandwidth };
