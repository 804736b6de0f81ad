import type { Clock } from "../core/clock";
import type { Log } from "../core/log";
import { createRandom, type Random } from "../core/random";
import type { Registry } from "../tcr/registry";
import type { Company } from "../tcr/entities";
import type { Delivery } from "../tcr/webhooks/dispatcher";
import type { Transport } from "../tcr/webhooks/send";
import type { InfobipWorld } from "./entities";
import { createProgress, type Progress } from "./rules/progress";
import { createInfobipStore, type InfobipStore } from "./store";
import { createInfobipDispatcher, type InfobipDispatcher } from "./webhooks/dispatcher";

export type InfobipState = InfobipWorld & { waiting: ReturnType<InfobipDispatcher["waiting"]> };

/** Infobip: its accounts and campaigns, what it does by itself, and what it tells its customers. */
export type Infobip = {
  store: InfobipStore;
  dispatcher: InfobipDispatcher;
  progress: Progress;
  random: Random;
  tick: () => void;
  state: () => InfobipState;
  load: (state: InfobipState | undefined) => void;
  stop: () => void;
};

const TICK_MS = 200;
const SEED = 17;

export function createInfobip(deps: {
  clock: Clock;
  companies: ReadonlyMap<string, Company>;
  registry: () => Registry;
  log: Log<Delivery>;
  transport: Transport;
  onChange: () => void;
}): Infobip {
  const store = createInfobipStore(deps);
  const dispatcher = createInfobipDispatcher({ ...deps, store });
  const progress = createProgress({ ...deps, store, dispatcher });
  const random = createRandom(SEED);
  const tick = (): void => {
    progress.run();
    dispatcher.poke();
  };
  const timer = setInterval(tick, TICK_MS).unref();
  return {
    store,
    dispatcher,
    progress,
    random,
    tick,
    state: () => ({ ...store.world(), waiting: dispatcher.waiting() }),
    load: (state) => {
      store.load(state);
      dispatcher.load(state?.waiting);
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
