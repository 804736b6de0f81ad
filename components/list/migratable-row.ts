import type { ActionRow } from "@/components/ui/action-request";
import type { CommandState } from "@/lib/services/campaigns/dto";

/** A row that its owner or a partner in its chain may migrate; `share` where an ordinary share is possible. */
export type MigratableRow = ActionRow & {
  commands: { initiate: CommandState; cancel: CommandState; share?: CommandState };
};
