import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseEvent } from "@/lib/registries/tcr/events";
import {
  accept,
  acceptSecondary,
  cancel,
  decline,
  elect,
  four,
  shareSecondary,
  start,
  two,
  type Act,
  type Letter,
  type World,
} from "./case";
import { letterOf } from "./notation";
import { openRegistry, type Delivery, type Registry } from "./registry";

/** One test for each row of Appendices A, B and C: an event, who gets it and what it carries. */

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(async () => {
  await registry.stop();
});

type Play = { live: string; world?: World; acts: Act[] };
const play = async ({ live, world, acts }: Play): Promise<Delivery[]> => {
  const campaign = await registry.lay({ live, ...(world && { world }) });
  for (const act of acts) expect(await campaign.take(act), act.do).toBeNull();
  return campaign.deliveries();
};

const eventsOf = (deliveries: Delivery[], eventType: string): Delivery[] =>
  deliveries.filter(({ body }) => body.eventType === eventType);
const one = (deliveries: Delivery[], eventType: string): Delivery["body"] => {
  const [found, ...more] = eventsOf(deliveries, eventType);
  expect(more).toEqual([]);
  return found?.body ?? {};
};

const toC: Play = { live: "A B X", acts: [start("A", "C")] };
const backToC: Play = { live: "A B C X", acts: [start("A", "C")] };
const toSecondary: Play = {
  live: "A X",
  world: { mnoIds: four, reach: { Y: two } },
  acts: [start("A", "Y"), accept("Y"), shareSecondary("Y", "Z")],
};
const then = (before: Play, ...acts: Act[]): Play => ({ ...before, acts: [...before.acts, ...acts] });

describe("Appendix A: new properties", () => {
  it("cnpMigration: true on an event that belongs to a migration", async () => {
    expect(one(await play(toC), "CAMPAIGN_SHARE_ADD").cnpMigration).toBe(true);
  });

  it("cnpMigration: false on an event of ordinary sharing", async () => {
    const heard = await play({ live: "A B?", acts: [elect("B", "X")] });
    expect(one(heard, "CAMPAIGN_SHARE_ADD").cnpMigration).toBe(false);
    expect(one(heard, "CAMPAIGN_SHARE_ACCEPT").cnpMigration).toBe(false);
  });

  it("previouslyAccepted: true for a party that accepted in the same role before", async () => {
    expect(one(await play(backToC), "CAMPAIGN_SHARE_ADD").previouslyAccepted).toBe(true);
  });

  it("previouslyAccepted: false for a party that is asked for the first time", async () => {
    expect(one(await play(toC), "CAMPAIGN_SHARE_ADD").previouslyAccepted).toBe(false);
  });
});

type Row = { event: string; to: Letter[]; play: Play; keys: string[]; says: string };

const migrationKeys = [
  "brandId",
  "brandName",
  "brandReferenceId",
  "campaignId",
  "campaignReferenceId",
  "description",
  "eventType",
  "mock",
];
const shareKeys = ["campaignId", "cnpId", "cnpMigration", "description", "eventType", "mock"];
const secondaryKeys = [
  "brandId",
  "brandName",
  "campaignId",
  "cnpMigration",
  "cspId",
  "cspName",
  "dcaId",
  "dcaName",
  "description",
  "eventType",
];

const newEvents: Row[] = [
  {
    event: "CNP_MIGRATION_COMPLETE",
    to: ["B", "Y"],
    play: { live: "A B C X", acts: [start("B", "Y"), accept("Y")] },
    keys: migrationKeys,
    says: "is completed",
  },
  {
    event: "CNP_MIGRATION_CANCEL",
    to: ["A", "D", "Z"],
    play: { live: "A B C X", acts: [start("A", "D"), elect("D", "Z"), cancel("A")] },
    keys: migrationKeys,
    says: "is cancelled, Reason: changed our mind",
  },
  {
    event: "CNP_MIGRATION_PORT_OUT",
    to: ["B", "X", "Y"],
    play: { live: "A B X Y", acts: [start("A", "Z"), accept("Z")] },
    keys: ["campaignId", "cnpId", "description", "eventType", "mock"],
    says: "Reason: CNP migration",
  },
];

const updatedEvents: Row[] = [
  {
    event: "CAMPAIGN_SHARE_ADD",
    to: ["C"],
    play: toC,
    keys: [...shareKeys, "actorId", "previouslyAccepted"],
    says: "shared with",
  },
  {
    event: "CAMPAIGN_SHARE_DELETE",
    to: ["A"],
    play: then(toC, decline("C")),
    keys: shareKeys,
    says: "declined sharing request",
  },
  {
    event: "CAMPAIGN_SHARE_ACCEPT",
    to: ["A"],
    play: then(toC, elect("C", "Y")),
    keys: shareKeys,
    says: "accepted",
  },
  {
    event: "CAMPAIGN_DCA2_SHARE_ADD",
    to: ["Z"],
    play: toSecondary,
    keys: [...secondaryKeys, "previouslyAccepted"],
    says: "shared with",
  },
  {
    event: "CAMPAIGN_DCA2_SHARE_DELETE",
    to: ["Y"],
    play: then(toSecondary, decline("Z")),
    keys: [...secondaryKeys, "actorId"],
    says: "Explanation: no",
  },
  {
    event: "CAMPAIGN_DCA2_SHARE_ACCEPT",
    to: ["Y"],
    play: then(toSecondary, acceptSecondary("Z")),
    keys: secondaryKeys,
    says: "accepted",
  },
];

const expectRow = async ({ event, to, play: wanted, keys, says }: Row): Promise<void> => {
  const found = eventsOf(await play(wanted), event);
  expect(found.map(({ company }) => letterOf(company)).sort()).toEqual(to);
  for (const { body } of found) {
    expect(Object.keys(body).sort()).toEqual([...keys].sort());
    expect(body.description).toContain(says);
    // What Portage's reader makes of it.
    expect(parseEvent(body)).toMatchObject({ eventType: event, known: true, campaignId: body.campaignId });
  }
};

describe("Appendix B: new webhook events", () => {
  for (const row of newEvents)
    it(`${row.event}: goes to ${row.to.join(", ")} and nobody else, as in its sample`, () => expectRow(row));
});

describe("Appendix C: updated webhook events", () => {
  for (const row of updatedEvents) {
    it(`${row.event}: goes to ${row.to.join(", ")} and nobody else, as in its sample`, () => expectRow(row));
    it(`cnpMigration: appears in ${row.event}`, async () => {
      const heard = await play(row.play);
      expect(one(heard, row.event)).toMatchObject({ cnpMigration: true });
      expect(parseEvent(one(heard, row.event))).toMatchObject({ cnpMigration: true });
    });
  }

  it("previouslyAccepted: appears in CAMPAIGN_SHARE_ADD", async () => {
    expect(parseEvent(one(await play(backToC), "CAMPAIGN_SHARE_ADD"))?.previouslyAccepted).toBe(true);
  });

  it("previouslyAccepted: appears in CAMPAIGN_DCA2_SHARE_ADD", async () => {
    const world = { mnoIds: four, reach: { X: two, Z: two } };
    const acts = [start("A", "Z"), accept("Z"), shareSecondary("Z", "Y")];
    const heard = await play({ live: "A X Y", world, acts });
    expect(parseEvent(one(heard, "CAMPAIGN_DCA2_SHARE_ADD"))?.previouslyAccepted).toBe(true);
  });
});
