import { db } from "@/lib/db";
import { publish } from "@/lib/db/live";

/** Open pages of a batch hear at most so often how it goes; each operation's own news are told besides. */
const everyMs = 1_000;

const changed = new Map<string, string>();
let lastTold = 0;

export const batchChanged = (batchId: string, accountId: string): void => {
  changed.set(batchId, accountId);
};

/** Tells what changed since the last time. `now`: also when that was a moment ago. */
export const tellBatches = async ({ now = false } = {}): Promise<void> => {
  if (changed.size === 0 || (!now && Date.now() - lastTold < everyMs)) return;
  lastTold = Date.now();
  const batches = [...changed];
  changed.clear();
  for (const [batchId, accountId] of batches)
    await publish(db(), { accountId, kind: "batch", payload: batchId });
};
