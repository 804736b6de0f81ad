import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coverageCount } from "@/lib/domain/coverage";
import { networkReach, secondaryThatHolds } from "@/lib/domain/dca";
import { describeMigration } from "@/lib/domain/migration-state";
import { partnerReasons } from "@/lib/domain/partner-choice";
import type { OperationKind } from "@/lib/domain/operation";
import { dcas, four, type Act, type Letter, type Moment, type OverviewCase } from "./case";
import { groups } from "./cases";
import { companiesOf, hopsInLetters, idOf, isDca, letterOf } from "./notation";
import { accountOf, offers, partnerOf, type Account } from "./portage";
import { openRegistry, replay, type Campaign, type Registry } from "./registry";

/** The overview's examples as their DCAs see them: what Portage offers a DCA is what the registry then takes from it. */

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(async () => {
  await registry.stop();
});

type Answer = Extract<
  OperationKind,
  "accept" | "decline" | "acceptSecondary" | "declineSecondary" | "shareSecondary"
>;
const answers: Answer[] = ["accept", "decline", "acceptSecondary", "declineSecondary", "shareSecondary"];

/** The registry has an answer for each role; `to` is whom a primary DCA shares with. */
const requestOf = (kind: Answer, id: string, to: Letter | undefined): [method: string, path: string] => {
  const words = "?explanation=no&rejectionCategory=OTHER";
  switch (kind) {
    case "accept":
      return ["PUT", `/partnerCampaign/${id}/sharing`];
    case "decline":
      return ["DELETE", `/partnerCampaign/${id}/sharing${words}`];
    case "acceptSecondary":
      return ["PUT", `/dcaCampaign/${id}/sharing`];
    case "declineSecondary":
      return ["DELETE", `/dcaCampaign/${id}/sharing${words}`];
    case "shareSecondary":
      return ["PUT", `/campaign/${id}/dca/${idOf(to ?? "nobody")}`];
  }
};

const isTaken = async (
  by: Letter,
  kind: Answer,
  campaign: Campaign,
  to: Letter | undefined,
): Promise<boolean> => {
  const [method, path] = requestOf(kind, campaign.id, to);
  return (await registry.call(by, method, path)).status < 300;
};

const dcasOf = (example: OverviewCase): Letter[] => companiesOf(example).filter(isDca);

/** A DCA that the example does not name, so that nothing but the command itself is in question. */
const stranger = (example: OverviewCase): Letter | undefined => {
  const named = dcasOf(example);
  return dcas.find((letter) => !named.includes(letter));
};

/** Each withheld answer is turned down; each offered one is taken, on a twin of the case, as it would change this one. */
const expectAnswers = async (
  example: OverviewCase,
  campaign: Campaign,
  { accounts, done, when }: { accounts: Map<Letter, Account>; done: number; when: string },
): Promise<void> => {
  const now = await registry.now();
  const to = stranger(example);
  const tried = answers.filter((kind) => to !== undefined || kind !== "shareSecondary");
  const offered: [Letter, Answer][] = [];
  for (const [me, account] of accounts)
    for (const kind of tried) {
      if (offers(account, kind, now)) offered.push([me, kind]);
      else expect(await isTaken(me, kind, campaign, to), `${when}, ${kind} by ${me}`).toBe(false);
    }
  for (const [me, kind] of offered) {
    const twin = await replay(registry, example, done);
    expect(await isTaken(me, kind, twin, to), `${when}, ${kind} by ${me}`).toBe(true);
  }
};

/** The networks that Portage shows as carried by an accepted DCA are those that the registry counts. */
const expectReach = (account: Account, example: OverviewCase, me: Letter, when: string): void => {
  const { facts } = account;
  if (facts === null) return;
  const reach = { id: idOf(me), mnoIds: example.world?.reach?.[me] ?? four };
  for (const chain of ["live", "provisional"] as const) {
    const counted = chain === "live" ? facts.mnosBefore : facts.mnosProvisional;
    if (counted === null || facts[chain].downstream === null) continue;
    const shown = networkReach(facts, reach, chain).flatMap(({ mnoId, by }) =>
      by?.status === "ACCEPTED" ? [mnoId] : [],
    );
    expect(shown, `${when}, ${me}, ${chain} networks`).toEqual([...counted].sort((a, b) => a - b));
  }
};

const expectView = async (
  account: Account,
  { moment, me, when }: { moment: Moment; me: Letter; when: string },
): Promise<void> => {
  const { facts } = account;
  const view = moment.sees[me];
  if (view?.live === undefined && view?.provisional === undefined) {
    expect(facts, `${when}, ${me} reads nothing`).toBeNull();
    return;
  }
  if (facts === null) throw new Error(`${when}, ${me} reads nothing`);
  expect(hopsInLetters(me, facts.live), `${when}, ${me} live`).toBe(view.live);
  expect(hopsInLetters(me, facts.provisional), `${when}, ${me} provisional`).toBe(view.provisional);
  const badge = describeMigration(facts, { now: await registry.now(), partnerName: letterOf });
  const takesPart = view.provisional !== undefined && moment.migration === "ACTIVE";
  expect(badge.open, `${when}, ${me} knows of an open migration`).toBe(takesPart);
  if (view.provisional?.includes(`${me}?`)) expect(badge.label, when).toBe("Waiting on you");
  const count = coverageCount(facts);
  if (badge.open && count !== null) expect(count.covered, when).toBeLessThan(count.wanted);
};

/** What staff of a DCA would be told before this step. */
const foreseen = (account: Account, act: Act & { by: Letter }, example: OverviewCase, now: Date): boolean => {
  const { facts, settings } = account;
  if (facts === null) return false;
  if (act.do === "shareSecondary" && act.to !== "nobody") {
    const choice = { partner: partnerOf(act.to, example.world), campaigns: [facts], account: settings };
    const clear = partnerReasons({ ...choice, purpose: "secondary" }).length === 0;
    return offers(account, act.do, now) && clear && secondaryThatHolds(facts) !== idOf(act.to);
  }
  if (act.do === "accept" || act.do === "acceptSecondary") return offers(account, act.do, now);
  return offers(account, "decline", now) || offers(account, "declineSecondary", now);
};

const isAnswer = (act: Act): act is Act & { by: Letter } =>
  ["accept", "acceptSecondary", "decline", "shareSecondary"].includes(act.do) &&
  "by" in act &&
  typeof act.by === "string" &&
  isDca(act.by);

describe.each(groups)("$name", ({ cases }) => {
  for (const example of cases)
    it(example.title, async () => {
      const campaign = await registry.lay(example);
      for (const [index, step] of [...example.steps, null].entries()) {
        const when = step === null ? "at the end" : `before step ${String(index + 1)}, ${step.do}`;
        const moment = step === null ? example.after : example.steps[index - 1]?.then;
        const accounts = new Map<Letter, Account>();
        for (const me of dcasOf(example)) accounts.set(me, await accountOf(registry, campaign.id, me));
        for (const [me, account] of accounts) {
          expectReach(account, example, me, when);
          if (moment) await expectView(account, { moment, me, when });
        }
        if (moment) await expectAnswers(example, campaign, { accounts, done: index, when });
        if (step === null) break;
        const { refused = null, unforeseen = false, then: _then, ...act } = step;
        if (isAnswer(act)) {
          const account = await accountOf(registry, campaign.id, act.by);
          const expected = refused === null || unforeseen;
          expect(
            foreseen(account, act, example, await registry.now()),
            `${when}, foreseen by ${act.by}`,
          ).toBe(expected);
        }
        await campaign.take(act);
      }
    });
});
