import { startWorker, type RunningWorker } from "@/scripts/testing/worker-process";
import { type Point, points, whoComesTo } from "./points";
import { pause } from "@/scripts/testing/world";
import { type BenchWorld } from "../world";

export type Killer = {
  kills: () => Map<string, number>;
  total: () => number;
  /** Ends the killing, and leaves everything running. */
  stop: () => Promise<void>;
  /** Ends the workers too. */
  close: () => Promise<void>;
};

const pointNames = Object.keys(points) as Point[];

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;

/** So long a kill waits for its turn at most: while nothing is written there is work too. */
const longestMs = 15_000;

type Pace = {
  /** Whether the work has come so far that the next kill, after so many, may happen. */
  isDue: (kills: number) => boolean;
  workers?: number;
};

/**
 * Kills one thing after another, at points and at random, and starts it again at once: of twenty kills nine workers at
 * random, six at a point, three websites and two databases. The kills are spread over the work, or it would be all starting.
 */
export const startKilling = async (
  world: BenchWorld,
  { isDue, workers: workerCount = 2 }: Pace,
): Promise<Killer> => {
  const counts = new Map<string, number>();
  const workers = new Map<string, RunningWorker>();
  const start = async (name: string) => {
    workers.set(name, await startWorker({ name }));
  };
  const names = Array.from({ length: workerCount }, (_, index) => `worker ${String(index + 1)}`);
  await Promise.all(names.map(start));

  const killWorker = async (name: string) => {
    await workers.get(name)?.kill();
    await start(name);
  };
  const atPoint = async (): Promise<string> => {
    const point = pick(pointNames);
    const name = await whoComesTo(process.env.DATABASE_URL ?? "", point);
    // Nobody came there in time: the kill happens all the same, at random.
    await killWorker(name ?? pick(names));
    return name === null ? "worker at random" : `worker ${points[point].what}`;
  };
  const restart = async ({ kill, start: again }: BenchWorld["web"]) => {
    await kill();
    await again();
  };
  const one = async (turn: number): Promise<string> => {
    const of20 = turn % 20;
    if (of20 === 7 || of20 === 17) {
      await restart(world.database);
      return "database";
    }
    if (of20 % 6 === 5) {
      await restart(world.web);
      return "website";
    }
    if (of20 % 3 === 1) return atPoint();
    await killWorker(pick(names));
    return "worker at random";
  };

  const state = { stopping: false, total: 0 };
  const isStopping = () => state.stopping;
  const run = (async () => {
    while (!isStopping()) {
      await Promise.all([...workers.values()].map((worker) => worker.ready.catch(() => undefined)));
      await pause(400 + Math.random() * 1_600);
      const latest = Date.now() + longestMs;
      while (!isDue(state.total) && !isStopping() && Date.now() < latest) await pause(100);
      for (const [name, worker] of workers) if (!worker.alive()) await start(name);
      const what = await one(state.total);
      counts.set(what, (counts.get(what) ?? 0) + 1);
      state.total += 1;
    }
  })();

  return {
    kills: () => counts,
    total: () => state.total,
    stop: async () => {
      state.stopping = true;
      await run;
    },
    close: async () => {
      await Promise.all([...workers.values()].map((worker) => worker.kill()));
    },
  };
};
