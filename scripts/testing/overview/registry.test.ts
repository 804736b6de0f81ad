import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Letter, Moment, OverviewCase } from "./case";
import { groups } from "./cases";
import { companiesOf, everyone, idOf, lettersIn, letterOf } from "./notation";
import { heardBy, openRegistry, type Campaign, type Delivery, type Registry } from "./registry";
import { lookThrough } from "./view";

/** The overview's examples, played by their companies against the imitated registry. */

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(async () => {
  await registry.stop();
});

const expectMoment = async (
  campaign: Campaign,
  { moment, companies, when }: { moment: Moment; companies: Letter[]; when: string },
): Promise<void> => {
  const { live, provisional, migration } = moment;
  expect(await campaign.chains(), when).toEqual({ live, provisional, migration });
  const looks = companies.map(async (me) => [me, await lookThrough(registry, campaign, me)] as const);
  for (const [letter, { view, names }] of await Promise.all(looks)) {
    const { says: _words, networks, ...wanted } = moment.sees[letter] ?? {};
    const { networks: seen, ...hops } = view;
    expect(hops, `${when}, ${letter} sees`).toEqual(wanted);
    if (networks) expect(seen, `${when}, ${letter} counts networks`).toEqual(networks);
    const known = [wanted.live, wanted.provisional].flatMap((chain) => (chain ? lettersIn(chain) : []));
    expect(known, `${when}, ${letter} must not read of others`).toEqual(expect.arrayContaining(names));
  }
};

const shareEvents = /^CAMPAIGN_(DCA2_)?SHARE_/;

/** Each flag is on the events it belongs to and on no other, and no event names a company beyond the next hop. */
const expectWellFormed = (example: OverviewCase, { company, body }: Delivery): void => {
  const eventType = String(body.eventType);
  expect("cnpMigration" in body, `cnpMigration on ${eventType}`).toBe(shareEvents.test(eventType));
  expect("previouslyAccepted" in body, `previouslyAccepted on ${eventType}`).toBe(
    eventType.endsWith("SHARE_ADD"),
  );
  const text = JSON.stringify(body);
  const others = everyone.filter((letter) => letter !== letterOf(company) && text.includes(idOf(letter)));
  const what = `${eventType} to ${letterOf(company)} names`;
  if (eventType.startsWith("CNP_MIGRATION_")) expect(others, what).toEqual([]);
  else if (eventType.startsWith("CAMPAIGN_SHARE_")) expect(others.length, what).toBeLessThanOrEqual(1);
  // Between DCAs, and in notices about the campaign as such, the owner is named too.
  else
    expect(others.filter((letter) => letter !== example.live.charAt(0)).length, what).toBeLessThanOrEqual(1);
};

describe.each(groups)("$name", ({ cases }) => {
  // Not `it.each`, which cuts titles short.
  for (const example of cases)
    it(example.title, async () => {
      const campaign = await registry.lay(example);
      expect((await campaign.chains()).live).toBe(example.live);
      const companies = companiesOf(example);
      for (const [index, step] of example.steps.entries()) {
        const { refused = null, unforeseen: _unforeseen, then, ...act } = step;
        const when = `step ${String(index + 1)}, ${act.do}`;
        expect(await campaign.take(act), when).toBe(refused);
        if (then) await expectMoment(campaign, { moment: then, companies, when: `after ${when}` });
      }
      await expectMoment(campaign, { moment: example.after, companies, when: "at the end" });
      const deliveries = await campaign.deliveries();
      expect(heardBy(deliveries)).toEqual(example.events);
      for (const delivery of deliveries) expectWellFormed(example, delivery);
    });
});

describe("the table", () => {
  const titles = groups.flatMap(({ cases }) => cases.map(({ title }) => title));

  it("tells each example once", () => {
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each([
    ...["1a", "1b", "1c", "2a", "2b"].map((letter) => `Business case ${letter}`),
    ...["1", "2", "2.1", "2.2", "3"].map((number) => `Example ${number}`),
    "Existing CNP match",
    "Existing DCA match",
    "Auto-complete",
    "Appendix B, CNP_MIGRATION_COMPLETE",
    "Appendix B, CNP_MIGRATION_CANCEL",
    "Appendix B, CNP_MIGRATION_PORT_OUT",
    "Appendix C, cnpMigration",
    "Appendix C, previouslyAccepted",
    "Appendix D, initiating 1",
    "Appendix D, initiating 2",
    "Appendix D, canceling",
    "FAQ, pending secondary",
  ])("holds %s of the overview", (name) => {
    expect(titles.filter((title) => title.startsWith(`${name}:`))).toHaveLength(1);
  });
});
