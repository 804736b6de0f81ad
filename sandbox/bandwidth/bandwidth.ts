import type { Clock } from "../core/clock";
import type { Log } from "../core/log";
import { createRandom, type Random } from "../core/random";
import type { Campaign, Company } from "../tcr/entities";
import type { Registry } from "../tcr/registry";
import type { Delivery } from "../tcr/webhooks/dispatcher";
import type { Transport } from "../tcr/webhooks/send";
import type { BandwidthWorld } from "./entities";
import { createProgress } from "./rules/progress";
import { createBandwidthStore, type BandwidthStore } from "./store";
import { createBandwidthDispatcher, type BandwidthDispatcher } from "./webhooks/dispatcher";

export type BandwidthState = BandwidthWorld & { waiting: ReturnType<BandwidthDispatcher["waiting"]> };

/** Bandwidth: its accounts, campaigns and orders, what it does by itself, and what it tells its customers. */
export type Bandwidth = {
  store: BandwidthStore;
  dispatcher: BandwidthDispatcher;
  random: Random;
  notice: (campaign: Campaign) => void;
  tick: () => void;
  state: () => BandwidthState;
  /** After the registry's own world, whose shares may wait for Bandwidth. */
  load: (state: BandwidthState | undefined) => void;
  stop: () => void;
};

const TICK_MS = 200;
const SEED = 23;

export function createBandwidth(deps: {
  clock: Clock;
  companies: ReadonlyMap<string, Company>;
  registry: () => Registry;
  log: Log<Delivery>;
  transport: Transport;
  onChange: () => void;
}): Bandwidth {
  const store = createBandwidthStore({ ...deps, realNow: deps.clock.realNow });
  const dispatcher = createBandwidthDispatcher({ ...deps, store });
  const progress = createProgress({ ...deps, store, dispatcher });
  const tick = (): void => {
    progress.run();
    dispatcher.poke();
  };
  const timer = setInterval(tick, TICK_MS).unref();
  return {
    store,
    dispatcher,
    random: createRandom(SEED),
    notice: progress.notice,
    tick,
    state: () => ({ ...store.world(), waiting: dispatcher.waiting() }),
    load: (state) => {
      store.load(state);
      dispatcher.load(state?.waiting);
      progress.restart();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
