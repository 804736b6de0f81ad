import type { World } from "../tcr/store";
import { AUTOPILOT_OFF, type AutopilotSettings } from "../autopilot/autopilot";
import type { Campaign } from "../tcr/entities";
import { demoCompanies, PRAIRIE } from "./companies";
import { DEMO_CAMPAIGNS, demoWorld } from "./demo-world";
import { portedNumbers } from "./ported-numbers";
import { testWorld } from "./test-world";

export const SCENARIOS = ["demo", "test", "empty"] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

/** A named world at a given moment; ids and the distances between times are the same on every call. */
export function scenarioWorld(
  name: ScenarioName,
  { start, campaigns }: { start: number; campaigns?: number | undefined },
): World {
  switch (name) {
    case "demo":
      return demoWorld({ start, campaigns: campaigns ?? DEMO_CAMPAIGNS });
    case "test":
      return testWorld({ start });
    case "empty":
      return { companies: demoCompanies(), brands: [], resellers: [], campaigns: [] };
  }
}

/** DCAs answer by themselves, so that a migration can be watched to its end; one of them waits for a person. */
const DEMO_AUTOPILOT: AutopilotSettings = {
  everyone: { on: true, acceptOdds: 1, delayMs: null, kinds: ["DCA"] },
  companies: { [PRAIRIE]: { on: false, acceptOdds: 1, delayMs: null } },
};

export const scenarioAutopilot = (name: ScenarioName): AutopilotSettings =>
  name === "demo" ? DEMO_AUTOPILOT : AUTOPILOT_OFF;

/** The numbers that each company has at Bandwidth; in the other worlds they come by the control interface. */
export const scenarioNumbers = (name: ScenarioName, campaigns: Campaign[]): Map<string, string[]> =>
  name === "demo" ? portedNumbers(campaigns) : new Map<string, string[]>();
