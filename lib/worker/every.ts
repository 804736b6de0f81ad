import { log } from "@/lib/log";

export type Timer = { stop: () => void; idle: () => Promise<void> };

/** Runs `work` again and again, `ms` after the end of the run before, so that runs never overlap. */
export const every = (ms: number, work: () => Promise<void>, { firstAfterMs = 0 } = {}): Timer => {
  let handle: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const run = (): void => {
    running = work()
      .catch((error: unknown) => {
        log().error({ err: String(error) }, "a timer's work failed");
      })
      .then(() => {
        if (!stopped) handle = setTimeout(run, ms);
      });
  };
  handle = setTimeout(run, firstAfterMs);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(handle);
    },
    idle: () => running,
  };
};
