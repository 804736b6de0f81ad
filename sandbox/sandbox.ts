import { createAutopilot, AUTOPILOT_OFF, type Autopilot } from "./autopilot/autopilot";
import { createBandwidth, type Bandwidth } from "./bandwidth/bandwidth";
import { createClock, type Clock } from "./core/clock";
import { createFaults, type Faults } from "./core/faults";
import { createLimits, type Limits } from "./core/limits";
import { createLog, type Log } from "./core/log";
import { createRandom, type Random } from "./core/random";
import { createStateFile } from "./core/state-file";
import type { LoggedRequest } from "./http/request-log";
import { createInfobip, type Infobip } from "./infobip/infobip";
import { createNumberRegistry } from "./osr/number-registry";
import { scenarioAutopilot, scenarioNumbers, scenarioWorld, type ScenarioName } from "./scenarios/scenario";
import { readState, sameOrigin, writeState, type Origin } from "./state";
import { createRegistry, type Registry } from "./tcr/registry";
import { createStore } from "./tcr/store";
import { createDispatcher, type Delivery, type Dispatcher } from "./tcr/webhooks/dispatcher";
import type { Transport } from "./tcr/webhooks/send";

export type SandboxOptions = {
  scenario: ScenarioName;
  campaigns?: number | undefined;
  /** Real time in milliseconds. */
  clock?: (() => number) | undefined;
  /** Registry time at the start of the scenario; real time when left out. */
  startAt?: number | undefined;
  stateFile?: string | null | undefined;
  autopilot?: boolean | undefined;
  /** How webhooks leave the sandbox. */
  transport?: Transport | undefined;
};

export type Sandbox = {
  registry: Registry;
  dispatcher: Dispatcher;
  infobip: Infobip;
  bandwidth: Bandwidth;
  autopilot: Autopilot;
  clock: Clock;
  limits: Limits;
  faults: Faults;
  random: Random;
  requests: Log<LoggedRequest>;
  deliveries: Log<Delivery>;
  transport: Transport;
  origin: () => Origin;
  reset: (origin: Origin) => void;
  advance: (milliseconds: number) => void;
  changed: () => void;
  /** Runs what has come due: expiries, retries, partners that act by themselves. */
  tick: () => void;
  stop: () => void;
};

const LOG_CAPACITY = 100_000;
const TICK_MS = 1_000;

/** Puts the parts together and keeps them over a restart. HTTP comes on top of it. */
export function assemble(options: SandboxOptions): Sandbox {
  const realNow = options.clock ?? Date.now;
  const clock = createClock({ realNow, offset: 0 });
  const random = createRandom(11);
  const limits = createLimits({ realNow });
  const requests = createLog<LoggedRequest>(LOG_CAPACITY);
  const deliveries = createLog<Delivery>(LOG_CAPACITY);
  const transport: Transport = options.transport ?? fetch;
  const startedWith: Origin = { scenario: options.scenario, campaigns: options.campaigns ?? null };
  let current = startedWith;

  const file = createStateFile(options.stateFile ?? null, () =>
    writeState(
      {
        startedWith,
        current,
        clockOffset: clock.offset(),
        autopilot: autopilot.settings(),
        limits: limits.table(),
        dates: registry.dates.migration,
        queues: dispatcher.queues(),
        osr: osr.state(),
        infobip: infobip.state(),
        bandwidth: bandwidth.state(),
      },
      store.serialise(),
    ),
  );
  const onChange = (): void => {
    file.changed();
  };
  const store = createStore(onChange);
  const shared = { clock, companies: store.companies, log: deliveries, transport, onChange };
  const dispatcher = createDispatcher(shared);
  const autopilot: Autopilot = createAutopilot({ clock, random, registry: () => registry });
  const osr = createNumberRegistry({ clock, onChange });
  const infobip: Infobip = createInfobip({ ...shared, registry: () => registry });
  const bandwidth: Bandwidth = createBandwidth({ ...shared, registry: () => registry });
  const registry: Registry = createRegistry({
    store,
    clock,
    osr,
    dispatcher,
    onCampaign: (campaign) => {
      autopilot.notice(campaign);
      bandwidth.notice(campaign);
    },
  });

  function reset(origin: Origin): void {
    current = origin;
    clock.restart((options.startAt ?? realNow()) - realNow());
    dispatcher.load({});
    osr.load(undefined);
    infobip.load(undefined);
    store.load(
      scenarioWorld(origin.scenario, { start: clock.now(), campaigns: origin.campaigns ?? undefined }),
    );
    bandwidth.load(undefined);
    for (const [company, numbers] of scenarioNumbers(origin.scenario, store.all()))
      bandwidth.store.addNumbers(company, numbers);
    limits.restore({});
    registry.dates.migration = "iso";
    autopilot.set(options.autopilot === false ? AUTOPILOT_OFF : scenarioAutopilot(origin.scenario));
  }

  function tick(): void {
    registry.expire();
    autopilot.poke();
    dispatcher.poke();
    infobip.tick();
    bandwidth.tick();
  }

  const saved = readState(file.read());
  if (saved && sameOrigin(saved.settings.startedWith, startedWith)) {
    const { settings } = saved;
    current = settings.current;
    clock.restart(settings.clockOffset);
    store.load(saved.world);
    limits.restore(settings.limits);
    registry.dates.migration = settings.dates;
    osr.load(settings.osr);
    infobip.load(settings.infobip);
    bandwidth.load(settings.bandwidth);
    dispatcher.load(settings.queues);
    autopilot.set(options.autopilot === false ? AUTOPILOT_OFF : settings.autopilot);
  } else {
    reset(startedWith);
  }

  const timer = setInterval(tick, TICK_MS).unref();

  return {
    registry,
    dispatcher,
    infobip,
    bandwidth,
    autopilot,
    clock,
    limits,
    faults: createFaults(random),
    random,
    requests,
    deliveries,
    transport,
    origin: () => current,
    reset,
    advance: (milliseconds) => {
      clock.advance(milliseconds);
      tick();
      onChange();
    },
    changed: onChange,
    tick,
    stop: () => {
      clearInterval(timer);
      autopilot.stop();
      dispatcher.stop();
      infobip.stop();
      bandwidth.stop();
      file.flush();
    },
  };
}
