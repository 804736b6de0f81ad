import { describe, expect, test } from "vitest";
import { strand } from "./strand";

// The log asks for the settings; no database is used.
process.env.DATABASE_URL ??= "postgresql://localhost/unused";

const never = () => false;

/** Work that ends when it is told to, and counts its runs for each account. */
const controlled = () => {
  const runs: string[] = [];
  const ends: (() => void)[] = [];
  const work = async (accountId: string): Promise<void> => {
    runs.push(accountId);
    await new Promise<void>((resolve) => ends.push(resolve));
  };
  return { runs, work, end: () => ends.shift()?.() };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a strand of work", () => {
  test("runs once more after the run in progress, however often it was asked meanwhile", async () => {
    const { runs, work, end } = controlled();
    const run = strand("reading", work);
    const first = run("a", never);
    await run("a", never);
    await run("a", never);
    expect(runs).toEqual(["a"]);
    end();
    await settled();
    expect(runs).toEqual(["a", "a"]);
    end();
    await first;
    expect(runs).toEqual(["a", "a"]);
  });

  test("of one account does not wait for another's, nor one kind for another", async () => {
    const reading = controlled();
    const writing = controlled();
    const read = strand("reading", reading.work);
    const write = strand("writing", writing.work);
    void read("a", never);
    void read("b", never);
    void write("a", never);
    await settled();
    expect(reading.runs).toEqual(["a", "b"]);
    expect(writing.runs).toEqual(["a"]);
  });

  test("that failed runs again the next time", async () => {
    let runs = 0;
    const run = strand("reading", () => {
      runs += 1;
      return Promise.reject(new Error("the database is away"));
    });
    await run("a", never);
    await run("a", never);
    expect(runs).toBe(2);
  });

  test("does not begin again once the worker stops", async () => {
    const { runs, work, end } = controlled();
    const run = strand("reading", work);
    let stopping = false;
    const first = run("a", () => stopping);
    await run("a", () => stopping);
    stopping = true;
    end();
    await first;
    expect(runs).toEqual(["a"]);
  });
});
