import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handoverProviders, providerRules } from "./providers";
import { entered, firstPosition, isPast, move, type Position, stepEvents, statusOf } from "./steps";

const steps = providerRules("infobip").steps;
const plain = { numbers: 12, pooled: false };
const large = { numbers: 450, pooled: true };

/** The way of a campaign to which nothing bad happens. */
const way = (facts: typeof plain, steps = providerRules("infobip").steps): string[] => {
  const seen: string[] = [];
  let position: Position = firstPosition(steps);
  while (position.status !== "DONE") {
    seen.push(`${position.step} ${position.status}`);
    const next = move(steps, position, position.status === "READY" ? "begin" : "finish", facts);
    position = next ?? move(steps, position, "finish", facts) ?? { step: position.step, status: "DONE" };
  }
  return seen;
};

describe("the steps of a hand-over to Infobip", () => {
  test("a person starts the import and the election, and the call to Infobip follows the confirmed switch by itself", () => {
    expect(way(plain)).toEqual([
      "import READY",
      "import RUNNING",
      "elect READY",
      "elect RUNNING",
      "osr READY",
      "migrate RUNNING",
      "register WAITING",
      "traffic READY",
    ]);
  });

  test("a pooled campaign with more than 200 numbers has one more step, by itself and before traffic is switched", () => {
    expect(way(large).slice(-3)).toEqual(["register WAITING", "rest RUNNING", "traffic READY"]);
    expect(statusOf(steps, firstPosition(steps), "rest", plain)).toBeNull();
    expect(statusOf(steps, firstPosition(steps), "rest", large)).toBe("BLOCKED");
  });

  test("the call to Infobip cannot begin before the switch is confirmed", () => {
    const ready: Position = { step: "osr", status: "READY" };
    expect(statusOf(steps, ready, "migrate", plain)).toBe("BLOCKED");
    expect(move(steps, ready, "begin", plain)).toBeNull();
    expect(move(steps, ready, "finish", plain)).toEqual({ step: "migrate", status: "RUNNING" });
  });

  test("a write is not done before it was begun", () => {
    expect(move(steps, { step: "import", status: "READY" }, "finish", plain)).toBeNull();
  });

  test("what failed is tried again at the step itself, a rejected campaign by calling Infobip again", () => {
    const failed = (step: Position["step"]): Position => ({ step, status: "FAILED" });
    expect(move(steps, failed("import"), "again", plain)).toEqual({ step: "import", status: "RUNNING" });
    expect(move(steps, failed("register"), "again", plain)).toEqual({ step: "migrate", status: "RUNNING" });
  });

  test("a word that arrives after a step was given up still counts", () => {
    const late = move(steps, { step: "register", status: "FAILED" }, "finish", plain);
    expect(late).toEqual({ step: "traffic", status: "READY" });
  });
});

describe.each(handoverProviders)("the table of %s", (provider) => {
  const { steps: table, rollback, prerequisites } = providerRules(provider);

  test("names each step once, and tries again only from a step that is there and writes", () => {
    expect(new Set(table.map(({ key }) => key)).size).toBe(table.length);
    for (const { againFrom } of table)
      if (againFrom !== undefined)
        expect(table.find(({ key }) => key === againFrom)).toMatchObject({ by: "write" });
  });

  test("whatever happens in whatever order, a campaign stays within its table", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...stepEvents), { maxLength: 60 }),
        fc.record({ numbers: fc.integer({ min: 1, max: 1_000 }), pooled: fc.boolean() }),
        (events, facts) => {
          let position = firstPosition(table);
          for (const event of events) {
            const next = move(table, position, event, facts) ?? position;
            const step = table.find(({ key }) => key === next.step);
            expect(step).toBeDefined();
            if (next.status === "WAITING") expect(step?.by).toBe("provider");
            if (next.status === "RUNNING") expect(step?.by).toBe("write");
            position = next;
          }
        },
      ),
    );
  });

  test("no event but a confirmation gets a campaign past a step that starts a downtime", () => {
    const at = table.findIndex(({ downtime }) => downtime === "starts");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stepEvents), { maxLength: 60 }), (events) => {
        let position = firstPosition(table);
        for (const event of events) {
          const step = table.find(({ key }) => key === position.step);
          // A person's step ends by the person alone.
          if (event === "finish" && step?.by === "person") continue;
          position = move(table, position, event, plain) ?? position;
        }
        const reached = table.findIndex(({ key }) => key === position.step);
        expect(at < 0 || reached <= at).toBe(true);
      }),
    );
  });

  test("every step says what happens, what ends it and what to do in trouble; every list has a key once", () => {
    for (const { what, endedBy, trouble } of table)
      expect([what, endedBy, trouble].every((text) => text.endsWith("."))).toBe(true);
    for (const list of [rollback, prerequisites])
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  });

  test("a step is past once a later one is reached", () => {
    const last = table.at(-1);
    if (last === undefined) throw new Error("no steps");
    expect(table.slice(0, -1).every(({ key }) => isPast(table, entered(last), key))).toBe(true);
    expect(isPast(table, entered(last), last.key)).toBe(false);
    expect(isPast(table, { step: last.key, status: "DONE" }, last.key)).toBe(true);
  });
});
