import { describe, expect, test } from "vitest";
import {
  allowsBatch,
  batchBadge,
  batchCommands,
  type BatchCounts,
  batchFacts,
  batchName,
  type BatchState,
  batchStates,
  batchTable,
  confirmationOf,
  endedBatchStates,
  isConfirmed,
} from "./batch";
import { batchCommandsFor } from "./batch-commands";

const counts = (more: Partial<BatchCounts> = {}): BatchCounts => ({
  total: 10,
  ready: 0,
  unchecked: 0,
  skipped: 0,
  queued: 0,
  running: 0,
  review: 0,
  done: 0,
  failed: 0,
  withdrawn: 0,
  ...more,
});

describe("the life of a batch", () => {
  test("reaches every state from a draft", () => {
    const reached = new Set<string>(["DRAFT"]);
    for (const state of reached)
      if (Object.hasOwn(batchTable, state))
        for (const next of Object.values(batchTable[state as BatchState])) reached.add(next);
    expect([...reached].sort()).toEqual([...batchStates, "gone"].sort());
  });

  test("ends as done or stopped, and can be ended from everywhere", () => {
    expect(endedBatchStates).toEqual(["DONE", "STOPPED"]);
    for (const state of ["SCHEDULED", "RUNNING", "PAUSED"] as const)
      expect(allowsBatch(state, "stop")).toBe(true);
  });

  test("has a place for every command and for everything that happens by itself", () => {
    for (const name of [...batchCommands, ...batchFacts])
      expect(batchStates.filter((state) => Object.hasOwn(batchTable[state], name))).not.toEqual([]);
  });

  test("gives the draft back when it is stopped before anything was sent", () => {
    expect(batchTable.SCHEDULED.stop).toBe("DRAFT");
    expect(batchTable.RUNNING.stop).toBe("STOPPED");
  });
});

describe("what may be done with a batch", () => {
  const allowed = (state: BatchState, of: Partial<BatchCounts>, kind: "initiate" | "cancel" = "initiate") => {
    const commands = batchCommandsFor({ kind, state, counts: counts(of), soleProprietors: 3 }, "USER");
    return batchCommands.filter((command) => commands[command].allowed);
  };

  test("with a draft that is checked: everything but what a start is needed for", () => {
    expect(allowed("DRAFT", { ready: 8, skipped: 2 })).toEqual([
      "edit",
      "check",
      "split",
      "discard",
      "start",
    ]);
  });

  test("a draft is not started while its check goes on, nor when nothing of it can be done", () => {
    expect(allowed("DRAFT", { ready: 8, unchecked: 1 })).not.toContain("start");
    expect(allowed("DRAFT", { skipped: 10 })).not.toContain("start");
  });

  test("afterwards failures are tried again, and only started migrations are canceled", () => {
    expect(allowed("DONE", { done: 9, failed: 1 })).toEqual(["retryFailed", "cancelStarted"]);
    expect(allowed("DONE", { done: 10 })).toEqual(["cancelStarted"]);
    expect(allowed("STOPPED", { done: 9, withdrawn: 1 }, "cancel")).toEqual(["retryFailed"]);
  });

  test("a viewer may do nothing, and is told which role it takes", () => {
    const facts = { kind: "initiate", state: "RUNNING", counts: counts(), soleProprietors: 0 } as const;
    const commands = batchCommandsFor(facts, "VIEWER");
    expect(commands.pause).toEqual({
      allowed: false,
      reasons: ["You need the role User or Manager to start a migration."],
    });
  });
});

describe("words for a batch", () => {
  test("its name tells the action, the number and the partner", () => {
    expect(batchName({ kind: "initiate", count: 1_212, partner: "Infobip" })).toBe(
      "Initiate 1,212 – Infobip",
    );
    expect(batchName({ kind: "cancel", count: 3, partner: null })).toBe("Cancel 3");
  });

  test("a stopped one is stopping until what had left is settled", () => {
    expect(batchBadge("STOPPED", counts({ running: 1 })).label).toBe("Stopping");
    expect(batchBadge("STOPPED", counts()).label).toBe("Stopped");
  });

  test("failures and open reviews are in the word for the end", () => {
    expect(batchBadge("DONE", counts({ done: 10 })).label).toBe("Done");
    expect(batchBadge("DONE", counts({ done: 9, failed: 1 })).label).toBe("Done with failures");
    expect(batchBadge("DONE", counts({ done: 9, review: 1 })).label).toBe("Done with failures");
  });
});

describe("typed confirmation", () => {
  const wanted = (ready: number, partner: string | null, production = false) =>
    confirmationOf({ partner, ready, production, account: "Acme Messaging" });

  test("is asked for above 100: the partner's name, or the number where there is no partner", () => {
    expect(wanted(100, "Infobip")).toBeNull();
    expect(wanted(101, "Infobip")).toEqual({ phrase: "Infobip", account: null });
    expect(wanted(1_250, null)).toEqual({ phrase: "1250", account: null });
  });

  test("asks for the account's name too, above 1,000 in production", () => {
    expect(wanted(1_000, "Infobip", true)?.account).toBeNull();
    expect(wanted(1_001, "Infobip", true)?.account).toBe("Acme Messaging");
    expect(wanted(1_001, "Infobip")?.account).toBeNull();
  });

  test("overlooks capitals, outer spaces and thousands separators, and nothing else", () => {
    const given = (confirm: string, confirmAccount = "") => ({ confirm, confirmAccount });
    expect(isConfirmed(wanted(1_250, null), given(" 1,250 "))).toBe(true);
    expect(isConfirmed(wanted(200, "Infobip"), given("infobip"))).toBe(true);
    expect(isConfirmed(wanted(200, "Infobip"), given("Info"))).toBe(false);
    expect(isConfirmed(wanted(2_000, "Infobip", true), given("Infobip"))).toBe(false);
    expect(isConfirmed(wanted(2_000, "Infobip", true), given("Infobip", "acme messaging"))).toBe(true);
    expect(isConfirmed(null, given(""))).toBe(true);
  });
});
