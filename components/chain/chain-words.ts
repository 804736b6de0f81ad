import { CircleCheck, CircleX, Clock, type LucideIcon } from "lucide-react";
import type { Tone } from "@/lib/domain/migration-state";
import type { ChainNode } from "@/lib/services/campaigns/dto";

const day = 86_400_000;

type State = { word: string; tone: Tone; icon: LucideIcon };

/** "Accepted", "Pending 3 d", "Declined"; days only once the present time is known. */
export const stateOf = ({ state, since }: ChainNode, now: number | null): State | null => {
  switch (state) {
    case null:
      return null;
    case "ACCEPTED":
      return { word: "Accepted", tone: "success", icon: CircleCheck };
    case "DECLINED":
      return { word: "Declined", tone: "danger", icon: CircleX };
    case "PENDING": {
      const days = since === null || now === null ? 0 : Math.floor((now - Date.parse(since)) / day);
      return { word: days > 0 ? `Pending ${String(days)} d` : "Pending", tone: "info", icon: Clock };
    }
  }
};

export const markWord: Record<NonNullable<ChainNode["mark"]>, string> = {
  kept: "kept",
  new: "new",
  leaves: "leaves on completion",
};
