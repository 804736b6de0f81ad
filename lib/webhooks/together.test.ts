import { describe, expect, test } from "vitest";
import { together } from "./together";

/** Work that waits until it is told to go on, and remembers which items it was given. */
const heldUp = () => {
  const groups: number[][] = [];
  const releases: (() => void)[] = [];
  const work = async (items: number[]): Promise<string[]> => {
    groups.push(items);
    await new Promise<void>((resolve) => releases.push(resolve));
    return items.map((item) => `done ${String(item)}`);
  };
  const release = async () => {
    releases.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { groups, work, release };
};

describe("what arrives together", () => {
  test("begins at once when nothing is in progress, and is done together when it had to wait", async () => {
    const { groups, work, release } = heldUp();
    const one = together(work, { most: 10 });
    const all = Promise.all([1, 2, 3, 4].map(one));
    expect(groups).toEqual([[1]]);
    await release();
    expect(groups).toEqual([[1], [2, 3, 4]]);
    await release();
    expect(await all).toEqual(["done 1", "done 2", "done 3", "done 4"]);
  });

  test("is never more than so many at once", async () => {
    const { groups, work, release } = heldUp();
    const one = together(work, { most: 2 });
    const all = Promise.all([1, 2, 3, 4].map(one));
    for (let turn = 0; turn < 3; turn += 1) await release();
    await all;
    expect(groups).toEqual([[1], [2, 3], [4]]);
  });

  test("fails alone: one that cannot be done takes no other with it", async () => {
    const tried: number[][] = [];
    const one = together(
      (items: number[]) => {
        tried.push(items);
        return items.includes(3) ? Promise.reject(new Error("not 3")) : Promise.resolve(items);
      },
      { most: 10 },
    );
    const results = await Promise.allSettled([1, 2, 3].map(one));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(tried).toEqual([[1], [2, 3], [2], [3]]);
    expect(await one(4)).toBe(4);
  });

  test("fails together, after two tries, when it is not the items: an outage is told at once", async () => {
    const tried: number[][] = [];
    const one = together(
      (items: number[]) => {
        tried.push(items);
        return items.includes(1) ? Promise.resolve(items) : Promise.reject(new Error("no database"));
      },
      { most: 10 },
    );
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(one));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", ...Array<string>(4).fill("rejected")]);
    expect(tried).toEqual([[1], [2, 3, 4, 5], [2], [3]]);
  });
});
