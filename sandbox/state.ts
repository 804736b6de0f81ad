import type { AutopilotSettings } from "./autopilot/autopilot";
import type { LimitTable } from "./core/limits";
import type { BandwidthState } from "./bandwidth/bandwidth";
import type { InfobipState } from "./infobip/infobip";
import type { OsrState } from "./osr/number-registry";
import type { ScenarioName } from "./scenarios/scenario";
import type { MigrationDates } from "./tcr/registry";
import type { World } from "./tcr/store";
import type { Queues } from "./tcr/webhooks/dispatcher";

const VERSION = 3;

export type Origin = { scenario: ScenarioName; campaigns: number | null };

/** What a restart brings back, apart from the world itself. */
type Settings = {
  /** What the sandbox was started with; another wish at the next start means another world. */
  startedWith: Origin;
  current: Origin;
  clockOffset: number;
  autopilot: AutopilotSettings;
  limits: LimitTable;
  dates: MigrationDates;
  queues: Queues;
  osr: OsrState;
  infobip: InfobipState;
  bandwidth: BandwidthState;
};

type SavedState = { version: number; settings: Settings; world: World };

export const writeState = (settings: Settings, world: string): string =>
  `{"version":${String(VERSION)},"settings":${JSON.stringify(settings)},"world":${world}}`;

/** A file of another version or one that was damaged counts as none. */
export function readState(text: string | null): SavedState | null {
  if (text === null) return null;
  try {
    const saved = JSON.parse(text) as SavedState;
    return saved.version === VERSION ? saved : null;
  } catch {
    return null;
  }
}

export const sameOrigin = (a: Origin, b: Origin): boolean =>
  a.scenario === b.scenario && a.campaigns === b.campaigns;
