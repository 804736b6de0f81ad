import { describe, expect, test } from "vitest";
import {
  allowsHandover,
  type CampaignAt,
  handoverBadge,
  handoverCommands,
  isThrough,
  whyNotNow,
} from "./campaign-state";
import type { Position } from "./steps";

const none = { switchedAt: null, registeredAt: null, trafficAt: null, restoredAt: null };

const at = (
  step: Position["step"],
  status: Position["status"],
  more: Partial<CampaignAt> = {},
): CampaignAt => ({
  provider: "infobip",
  state: "ACTIVE",
  position: { step, status },
  times: none,
  ...more,
});

const switched = { times: { ...none, switchedAt: 1_000 } };
const registered = { times: { ...none, switchedAt: 1_000, registeredAt: 2_000 } };
const offered = (campaign: CampaignAt) =>
  handoverCommands.filter((command) => allowsHandover(campaign, command));

describe("what may be ordered", () => {
  test.each([
    ["before the import", at("import", "READY"), ["edit", "pool", "begin", "stop"]],
    ["while a write is under way", at("import", "RUNNING"), []],
    ["after a refused import", at("import", "FAILED"), ["edit", "pool", "again", "stop"]],
    ["before the switch", at("osr", "READY"), ["edit", "pool", "confirm", "stop"]],
    ["while Infobip is called", at("migrate", "RUNNING", switched), []],
    ["after Infobip refused the call", at("migrate", "FAILED", switched), ["pool", "again", "rollBack"]],
    ["while Infobip works", at("register", "WAITING", switched), ["rollBack"]],
    ["after Infobip rejected it", at("register", "FAILED", switched), ["pool", "again", "rollBack"]],
    ["while its other numbers are added", at("rest", "RUNNING", registered), []],
    ["after Infobip refused some of them", at("rest", "FAILED", registered), ["again", "leave"]],
    ["once it is registered", at("traffic", "READY", registered), ["confirm"]],
    ["while it is rolled back", at("register", "FAILED", { state: "ROLLING_BACK", ...switched }), ["tick"]],
    ["after it was stopped", at("osr", "READY", { state: "STOPPED" }), []],
  ] satisfies [string, CampaignAt, string[]][])("%s", (_, campaign, commands) => {
    expect(offered(campaign)).toEqual(commands);
  });

  test("after the switch a campaign can always go on, wait, or be rolled back: never a dead end", () => {
    for (const step of ["migrate", "register"] as const)
      for (const status of ["WAITING", "FAILED"] as const)
        expect(offered(at(step, status, switched))).toContain("rollBack");
  });

  test("what may not be ordered says why", () => {
    expect(whyNotNow(at("import", "READY"), "stop")).toBeNull();
    expect(whyNotNow(at("register", "WAITING", switched), "stop")).toContain("roll the OSR back");
    expect(whyNotNow(at("import", "READY"), "rollBack")).toContain("stop instead");
    expect(whyNotNow(at("migrate", "RUNNING", switched), "rollBack")).toContain("under way");
  });
});

describe("a hand-over as a whole", () => {
  test.each([
    ["Open", [at("import", "READY")]],
    ["Needs attention", [at("import", "FAILED"), at("osr", "READY")]],
    ["Numbers offline", [at("register", "WAITING", switched), at("import", "FAILED")]],
    ["Switch traffic", [at("traffic", "READY", registered), at("import", "FAILED")]],
    ["Needs attention", [at("traffic", "READY", registered), at("rest", "FAILED", registered)]],
    ["Done", [at("traffic", "DONE", { state: "DONE" }), at("import", "READY", { state: "STOPPED" })]],
    ["Stopped", [at("import", "READY", { state: "STOPPED" })]],
  ] satisfies [string, CampaignAt[]][])("is %s", (label, campaigns) => {
    expect(handoverBadge(campaigns, 5_000).label).toBe(label);
  });

  test("a wave is through when each campaign is registered or out", () => {
    expect(isThrough(at("traffic", "READY", registered))).toBe(true);
    expect(isThrough(at("import", "READY", { state: "STOPPED" }))).toBe(true);
    expect(isThrough(at("register", "WAITING", switched))).toBe(false);
  });
});
