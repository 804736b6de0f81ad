import type { Clock } from "../core/clock";
import type { Random } from "../core/random";
import type { Campaign, Share } from "../tcr/entities";
import type { Registry } from "../tcr/registry";
import { actsByItself, playShare } from "./play";

type Pilot = { on: boolean; acceptOdds: number; delayMs: number | null };
export type AutopilotSettings = {
  /** Who acts when no setting of their own exists. */
  everyone: Pilot & { kinds: ("CSP" | "DCA")[] };
  companies: Record<string, Pilot>;
};

export const AUTOPILOT_OFF: AutopilotSettings = {
  everyone: { on: false, acceptOdds: 1, delayMs: null, kinds: ["CSP", "DCA"] },
  companies: {},
};
export type Autopilot = {
  notice: (campaign: Campaign) => void;
  set: (settings: AutopilotSettings) => void;
  settings: () => AutopilotSettings;
  poke: () => void;
  stop: () => void;
};

type Task = { dueAt: number; campaignId: string; share: Share };

const SHORTEST_MS = 5_000;
const LONGEST_MS = 20_000;
const TICK_MS = 250;

/** Partners that answer by themselves after a while, in registry time, so a moved clock moves them too. */
export function createAutopilot(deps: { clock: Clock; registry: () => Registry; random: Random }): Autopilot {
  const { clock, random } = deps;
  let settings = AUTOPILOT_OFF;
  let tasks: Task[] = [];
  let timer: NodeJS.Timeout | null = null;
  const planned = new Map<string, number>();

  function pilotOf(company: string): Pilot | undefined {
    if (actsByItself(company)) return undefined;
    const own = settings.companies[company];
    if (own) return own.on ? own : undefined;
    const kind = deps.registry().store.companies.get(company)?.kind;
    const { everyone } = settings;
    return everyone.on && kind && everyone.kinds.includes(kind) ? everyone : undefined;
  }

  function notice(campaign: Campaign): void {
    for (const share of [...campaign.existing, ...(campaign.provisional ?? [])]) {
      const pilot = share.sharingStatus === "PENDING" && !share.manual ? pilotOf(share.to) : undefined;
      const key = keyOf(campaign.campaignId, share);
      if (!pilot || planned.has(key)) continue;
      const wait = pilot.delayMs ?? SHORTEST_MS + random.below(LONGEST_MS - SHORTEST_MS);
      const dueAt = clock.now() + wait;
      planned.set(key, dueAt);
      tasks.push({ dueAt, campaignId: campaign.campaignId, share });
    }
    schedule();
  }

  function schedule(): void {
    if (tasks.length > 0) timer ??= setInterval(run, TICK_MS).unref();
  }

  function run(): void {
    const now = clock.now();
    const due = tasks.filter((task) => task.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
    tasks = tasks.filter((task) => task.dueAt > now);
    for (const task of due) {
      planned.delete(keyOf(task.campaignId, task.share));
      const pilot = pilotOf(task.share.to);
      if (!pilot) continue;
      playShare(deps.registry(), task, { accepts: random.next() < pilot.acceptOdds });
    }
    if (tasks.length > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  }

  return {
    notice,
    set: (next) => {
      settings = next;
      tasks = [];
      planned.clear();
      deps.registry().store.all().forEach(notice);
    },
    settings: () => settings,
    poke: run,
    stop: () => {
      if (timer) clearInterval(timer);
      timer = null;
      tasks = [];
    },
  };
}

const keyOf = (campaignId: string, share: Share): string =>
  `${campaignId} ${share.from} ${share.to} ${share.role} ${String(share.sharedDate)}`;
