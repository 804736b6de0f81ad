import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const SAVE_DELAY_MS = 400;
/** A very large world may take longer to write; saving it gets a tenth of the time at most. */
const PAUSE_PER_SAVE = 9;

type StateFile = {
  read: () => string | null;
  changed: () => void;
  flush: () => void;
};

/** Saves soon after a change, whole or not at all: a half-written file never takes the name of a good one. */
export function createStateFile(file: string | null, serialise: () => string): StateFile {
  let timer: NodeJS.Timeout | null = null;
  let delay = SAVE_DELAY_MS;

  function flush(): void {
    if (timer) clearTimeout(timer);
    if (!timer || !file) return;
    timer = null;
    const begun = performance.now();
    const scratch = `${file}.tmp`;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(scratch, serialise());
    renameSync(scratch, file);
    delay = Math.max(SAVE_DELAY_MS, (performance.now() - begun) * PAUSE_PER_SAVE);
  }

  return {
    read: () => {
      if (!file) return null;
      try {
        return readFileSync(file, "utf8");
      } catch {
        return null;
      }
    },
    changed: () => {
      if (!file || timer) return;
      timer = setTimeout(flush, delay);
    },
    flush,
  };
}
