import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const SAVE_DELAY_MS = 400;

export type StateFile = {
  read: () => string | null;
  changed: () => void;
  flush: () => void;
};

/** Saves soon after a change, whole or not at all: a half-written file never takes the name of a good one. */
export function createStateFile(file: string | null, serialise: () => string): StateFile {
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer) clearTimeout(timer);
    if (!timer || !file) return;
    timer = null;
    const scratch = `${file}.tmp`;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(scratch, serialise());
    renameSync(scratch, file);
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
      timer = setTimeout(flush, SAVE_DELAY_MS);
    },
    flush,
  };
}
