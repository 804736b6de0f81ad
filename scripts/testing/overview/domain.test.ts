import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adjacentChains } from "@/lib/domain/chain";
import { coverageCount } from "@/lib/domain/coverage";
import { describeMigration } from "@/lib/domain/migration-state";
import type { OperationKind } from "@/lib/domain/operation";
import { csps, type Act, type Letter, type Moment, type OverviewCase, type View } from "./case";
import { groups } from "./cases";
import { companiesOf, hopsInLetters, idOf, letterOf } from "./notation";
import { accountOf, letsThrough, offers, orderIn, type Account } from "./portage";
import { openRegistry, replay, type Campaign, type Registry } from "./registry";

/** The overview's examples once more: what Portage concludes from its own reads is what the registry then does. */

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(async () => {
  await registry.stop();
});

const partnerName = (id: string): string => letterOf(id);

const lanesOf = (me: Letter, facts: NonNullable<Account["facts"]>) =>
  adjacentChains(facts, { me: { id: idOf(me), name: me, kind: "CSP" }, partnerName });

const namesIn = (lane: { id: string | null }[] | null): string[] =>
  (lane ?? []).flatMap(({ id }) => (id === null ? [] : [letterOf(id)]));

/** A party of both chains that nobody shares to anew keeps its downstream hop in sight. */
const expectLanes = (me: Letter, facts: NonNullable<Account["facts"]>, view: View, when: string): void => {
  const { existing, provisional } = lanesOf(me, facts);
  const letters = (chain: string | undefined): string[] =>
    (chain ?? "").split(" ").map((node) => node.charAt(0));
  if (view.live === undefined) expect(existing, when).toBeNull();
  else expect(namesIn(existing), when).toEqual(letters(view.live));
  if (view.provisional === undefined) expect(provisional, when).toBeNull();
  else expect(namesIn(provisional), when).toEqual(expect.arrayContaining(letters(view.provisional)));
  // Beyond a neighbor that accepted, whatever there is stays hidden; nothing of the old chain hints at more.
  const last = (provisional ?? existing)?.at(-1);
  expect(last?.role === "HIDDEN", when).toBe(
    (view.provisional ?? view.live)?.split(" ").at(-1)?.length === 1 &&
      (view.provisional ?? view.live)?.split(" ").at(-1)?.charAt(0) !== me,
  );
};

/** The commands of a CSP in a migration; those of DCAs and a nudge change no chain. */
const orders: Record<
  Extract<OperationKind, "initiate" | "elect" | "decline" | "cancel">,
  (by: Letter) => Act
> = {
  initiate: (by) => ({ do: "start", by, to: "E" }),
  elect: (by) => ({ do: "elect", by, to: "E" }),
  decline: (by) => ({ do: "decline", by }),
  cancel: (by) => ({ do: "cancel", by }),
};

/** Each offered command is accepted by the registry, on a twin of the case; each withheld one is turned down. */
const expectCommands = async (
  campaign: Campaign,
  twin: () => Promise<Campaign>,
  { accounts, moment, when }: { accounts: Map<Letter, Account>; moment: Moment; when: string },
): Promise<void> => {
  const now = await registry.now();
  const offered: [Letter, keyof typeof orders][] = [];
  for (const [me, account] of accounts) {
    for (const kind of Object.keys(orders) as (keyof typeof orders)[]) {
      const secret = moment.onlyTheRegistryKnows?.[me]?.includes(kind) === true;
      const what = `${when}, ${kind} by ${me}`;
      if (secret) expect(offers(account, kind, now), what).toBe(true);
      if (!secret && offers(account, kind, now)) offered.push([me, kind]);
      else expect(await campaign.take(orders[kind](me)), what).not.toBeNull();
    }
  }
  for (const [me, kind] of offered)
    expect(await (await twin()).take(orders[kind](me)), `${when}, ${kind} by ${me}`).toBeNull();
};

const readAll = async (example: OverviewCase, campaign: Campaign): Promise<Map<Letter, Account>> => {
  const accounts = companiesOf(example).filter((letter) => csps.includes(letter));
  return new Map(
    await Promise.all(accounts.map(async (me) => [me, await accountOf(registry, campaign.id, me)] as const)),
  );
};

const expectMoment = async (
  example: OverviewCase,
  campaign: Campaign,
  { moment, done, when }: { moment: Moment; done: number; when: string },
): Promise<void> => {
  const accounts = await readAll(example, campaign);
  const now = await registry.now();
  for (const [me, { facts }] of accounts) {
    const view = moment.sees[me];
    if (view?.live === undefined && view?.provisional === undefined) {
      expect(facts, `${when}, ${me} reads nothing`).toBeNull();
      continue;
    }
    if (facts === null) throw new Error(`${when}, ${me} reads nothing`);
    expect(hopsInLetters(me, facts.live), when).toBe(view.live);
    expect(hopsInLetters(me, facts.provisional), when).toBe(view.provisional);
    const { label, open } = describeMigration(facts, { now, partnerName });
    if (view.says !== undefined) expect(label, `${when}, ${me}`).toBe(view.says);
    expect(open, `${when}, ${me} knows of an open migration`).toBe(view.migration === "ACTIVE");
    const count = coverageCount(facts);
    // The one completion rule: covered as before means complete, so what is open is not.
    if (open && count !== null) expect(count.covered, when).toBeLessThan(count.wanted);
    expectLanes(me, facts, view, `${when}, ${me}`);
  }
  await expectCommands(campaign, () => replay(registry, example, done), { accounts, moment, when });
};

/** What the diagram marked before the completion is how the chain stands after it. */
const expectMarksCameTrue = (before: Map<Letter, Account>, after: Map<Letter, Account>): void => {
  for (const [me, { facts }] of before) {
    const then = after.get(me)?.facts;
    if (facts === null || then == null || facts.migration?.status !== "ACTIVE") continue;
    const lanes = lanesOf(me, facts);
    const stands = namesIn(lanesOf(me, then).existing);
    const marked = (mark: string): string[] =>
      namesIn([...(lanes.existing ?? []), ...(lanes.provisional ?? [])].filter((node) => node.mark === mark));
    expect(stands, `${me}: kept and new`).toEqual(
      expect.arrayContaining([...marked("kept"), ...marked("new")]),
    );
    for (const leaving of marked("leaves")) expect(stands, `${me}: leaves`).not.toContain(leaving);
  }
};

describe.each(groups)("$name", ({ cases }) => {
  for (const example of cases)
    it(example.title, async () => {
      const campaign = await registry.lay(example);
      for (const [index, step] of example.steps.entries()) {
        const { refused = null, unforeseen = false, then, ...act } = step;
        const when = `step ${String(index + 1)}, ${act.do}`;
        const order = orderIn(act);
        if (order) {
          const account = await accountOf(registry, campaign.id, order.by);
          const foreseen = letsThrough(account, order, { world: example.world, now: await registry.now() });
          expect(foreseen, `${when}, foreseen by ${order.by}`).toBe(refused === null || unforeseen);
        }
        const open = (await campaign.chains()).migration === "ACTIVE";
        const before = open && refused === null ? await readAll(example, campaign) : null;
        await campaign.take(act);
        const { migration } = await campaign.chains();
        if (before && migration === "COMPLETED")
          expectMarksCameTrue(before, await readAll(example, campaign));
        if (then)
          await expectMoment(example, campaign, { moment: then, done: index + 1, when: `after ${when}` });
      }
      const done = example.steps.length;
      await expectMoment(example, campaign, { moment: example.after, done, when: "at the end" });
    });
});
