import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accept,
  cancel,
  decline,
  elect,
  four,
  shareSecondary,
  start,
  two,
  type Act,
  type Letter,
} from "./case";
import { idOf } from "./notation";
import { heardBy, openRegistry, type Campaign, type Registry } from "./registry";

/** One test for each row of Appendices D and E: an endpoint, who may call it and what follows. */

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(async () => {
  await registry.stop();
});

const ask = async (by: Letter, method: string, path: string, body?: object): Promise<[number, unknown]> => {
  const { status, text } = await registry.call(by, method, path, body);
  return [status, text === "" ? null : (JSON.parse(text) as unknown)];
};
const refused = (code: number) => [400, [expect.objectContaining({ code })]];

const after = async (live: string, acts: Act[], world = {}): Promise<Campaign> => {
  const campaign = await registry.lay({ live, world });
  for (const act of acts) expect(await campaign.take(act)).toBeNull();
  return campaign;
};
/** A C Y? beside A B X. */
const underway = (): Promise<Campaign> => after("A B X", [start("A", "C"), elect("C", "Y")]);
/** A Y Z? beside A X. */
const secondaryAsked = (): Promise<Campaign> =>
  after("A X", [start("A", "Y"), accept("Y"), shareSecondary("Y", "Z")], { mnoIds: four, reach: { Y: two } });

const heard = async (campaign: Campaign) => heardBy(await campaign.deliveries());

const settingsRows = (by: Letter): void => {
  const path = "/settings/cnpMigration";

  it("GET /settings/cnpMigration: tells both switches, auto-complete off by default", async () => {
    await registry.lay({ live: "A B X" });
    const expected = { migrationSupported: true, migrationAutoComplete: false };
    expect(await ask(by, "GET", path)).toEqual([200, expected]);
  });

  it("PUT /settings/cnpMigration: changes both and answers what holds now", async () => {
    for (const switched of [true, false]) {
      const wanted = { migrationSupported: switched, migrationAutoComplete: switched };
      expect(await ask(by, "PUT", path, wanted)).toEqual([200, wanted]);
      expect(await ask(by, "GET", path)).toEqual([200, wanted]);
    }
    await ask(by, "PUT", path, { migrationSupported: true, migrationAutoComplete: false });
  });
};

describe("Appendix D: new CSP endpoints", () => {
  settingsRows("B");

  it("POST /campaign/{campaignId}/migrateCnp/{upstreamCnpId}: answers 204 and tells the chosen partner", async () => {
    const campaign = await after("A B X", []);
    const path = `/campaign/${campaign.id}/migrateCnp/${idOf("C")}`;
    expect(await ask("A", "POST", path)).toEqual([204, null]);
    expect(await heard(campaign)).toEqual({ C: ["CAMPAIGN_SHARE_ADD (migration)"] });
  });

  it("POST …/migrateCnp/{upstreamCnpId}: refuses with 501, 502, 518 and 592", async () => {
    const campaign = await after("A B X", []);
    const to = (id: string, partner: string) => ask("A", "POST", `/campaign/${id}/migrateCnp/${partner}`);
    expect(await to("no-id", idOf("C"))).toEqual(refused(501));
    expect(await to("CNOBODY", idOf("C"))).toEqual(refused(502));
    expect(await to(campaign.id, idOf("B"))).toEqual(refused(592));
    await campaign.take({ do: "expireCampaign" });
    expect(await to(campaign.id, idOf("C"))).toEqual(refused(518));
  });

  it.each([
    ["ACTIVE", [] as Act[]],
    ["COMPLETED", [accept("Y")]],
    ["CANCELLED", [cancel("A")]],
  ])(
    "GET /campaign/{campaignId}/migrateCnp: shows %s to every participant and to nobody else",
    async (status, acts) => {
      const campaign = await underway();
      for (const act of acts) await campaign.take(act);
      const path = `/campaign/${campaign.id}/migrateCnp`;
      for (const by of ["A", "C"] as const) {
        const [code, body] = await ask(by, "GET", path);
        expect(code).toBe(200);
        expect(body).toMatchObject({
          campaignId: campaign.id,
          status,
          cancellationReason: status === "CANCELLED" ? "changed our mind" : null,
        });
        expect(Object.keys(body as object).sort()).toEqual([
          "campaignId",
          "cancellationReason",
          "createDate",
          "expirationDate",
          "status",
        ]);
      }
      for (const by of ["B", "D"] as const) expect(await ask(by, "GET", path)).toEqual(refused(502));
    },
  );

  it("DELETE /campaign/{campaignId}/migrateCnp: answers 204, with or without an explanation", async () => {
    for (const explanation of ["", "?explanation=wrong%20partner"]) {
      const campaign = await underway();
      const path = `/campaign/${campaign.id}/migrateCnp`;
      expect(await ask("A", "DELETE", path + explanation)).toEqual([204, null]);
      expect(Object.keys(await heard(campaign)).sort()).toEqual(["A", "C", "Y"]);
    }
  });

  it("DELETE …/migrateCnp: refuses with 500 who did not start, with 501 and 502", async () => {
    const { id } = await underway();
    expect(await ask("C", "DELETE", `/campaign/${id}/migrateCnp`)).toEqual(refused(500));
    expect(await ask("A", "DELETE", "/campaign/no-id/migrateCnp")).toEqual(refused(501));
    expect(await ask("A", "DELETE", `/campaign/${id}/migrateCnp?explanation=${"x".repeat(2049)}`)).toEqual(
      refused(501),
    );
    expect(await ask("A", "DELETE", "/campaign/CNOBODY/migrateCnp")).toEqual(refused(502));
  });
});

describe("Appendix D: existing CSP endpoints", () => {
  it("GET /csp/profile: is where it was", async () => {
    expect(await ask("A", "GET", "/csp/profile")).toMatchObject([200, { cspId: idOf("A") }]);
  });

  it("GET /campaign/{campaignId}/sharing: the live chain by default, the provisional one with cnpMigration", async () => {
    const { id } = await underway();
    const read = (query: string) => ask("A", "GET", `/campaign/${id}/sharing${query}`);
    const live = { sharedByMe: { upstreamCnpId: idOf("B"), sharingStatus: "ACCEPTED", cnpMigration: false } };
    expect(await read("")).toMatchObject([200, live]);
    expect(await read("?cnpMigration=false")).toMatchObject([200, live]);
    expect(await read("?cnpMigration=true")).toMatchObject([
      200,
      { sharedByMe: { upstreamCnpId: idOf("C"), sharingStatus: "ACCEPTED", cnpMigration: true } },
    ]);
  });

  it("GET /partnerCampaign/{campaignId}/sharing: the same for a CNP", async () => {
    const { id } = await underway();
    expect(await ask("C", "GET", `/partnerCampaign/${id}/sharing`)).toEqual([200, {}]);
    expect(await ask("C", "GET", `/partnerCampaign/${id}/sharing?cnpMigration=true`)).toMatchObject([
      200,
      {
        sharedWithMe: { downstreamCnpId: idOf("A"), sharingStatus: "ACCEPTED" },
        sharedByMe: { upstreamCnpId: idOf("Y"), sharingStatus: "PENDING" },
      },
    ]);
  });

  it("PUT /campaign/{campaignId}/sharing/{upstreamCnpId}: is no way into a migration", async () => {
    const campaign = await after("A B X", []);
    const path = `/campaign/${campaign.id}/sharing/${idOf("C")}`;
    expect(await ask("A", "PUT", path)).toEqual(refused(592));
    expect(await campaign.chains()).toEqual({ live: "A B X", provisional: undefined, migration: undefined });
  });

  it("DELETE /partnerCampaign/{campaignId}/sharing: declines, and the party downstream hears of it", async () => {
    const campaign = await after("A B X", [start("A", "C")]);
    const query = "explanation=not%20now&rejectionCategory=OTHER";
    expect(await ask("C", "DELETE", `/partnerCampaign/${campaign.id}/sharing?${query}`)).toMatchObject([
      200,
      { sharingStatus: "DECLINED" },
    ]);
    expect((await heard(campaign)).A).toEqual(["CAMPAIGN_SHARE_DELETE (migration)"]);
  });

  it("PUT /partnerCampaign/{campaignId}/sharing/{upstreamCnpId}: accepts and asks the next partner", async () => {
    const campaign = await after("A B X", [start("A", "C")]);
    await ask("C", "PUT", `/partnerCampaign/${campaign.id}/sharing/${idOf("Y")}`);
    expect(await heard(campaign)).toEqual({
      A: ["CAMPAIGN_SHARE_ACCEPT (migration)"],
      C: ["CAMPAIGN_SHARE_ADD (migration)"],
      Y: ["CAMPAIGN_SHARE_ADD (migration)"],
    });
  });

  it("PUT …/sharing/{upstreamCnpId}: completes the migration where it makes an existing CNP match", async () => {
    const campaign = await after("A B C X", [start("A", "C")]);
    await ask("C", "PUT", `/partnerCampaign/${campaign.id}/sharing/${idOf("X")}`);
    expect(await heard(campaign)).toMatchObject({
      A: ["CAMPAIGN_SHARE_ACCEPT (migration)", "CNP_MIGRATION_COMPLETE"],
      B: ["CNP_MIGRATION_PORT_OUT"],
    });
  });
});

describe("Appendix E: DCA endpoints", () => {
  settingsRows("W");

  it("GET /partnerCampaign/{campaignId}/sharing: what reached the primary DCA, live or provisional", async () => {
    const { id } = await underway();
    expect(await ask("Y", "GET", `/partnerCampaign/${id}/sharing`)).toEqual([200, {}]);
    expect(await ask("Y", "GET", `/partnerCampaign/${id}/sharing?cnpMigration=true`)).toMatchObject([
      200,
      { sharedWithMe: { downstreamCnpId: idOf("C"), sharingStatus: "PENDING", cnpMigration: true } },
    ]);
  });

  it("GET /dcaCampaign/{campaignId}/sharing: what reached the secondary DCA, live or provisional", async () => {
    const { id } = await secondaryAsked();
    expect(await ask("Z", "GET", `/dcaCampaign/${id}/sharing`)).toEqual([200, {}]);
    expect(await ask("Z", "GET", `/dcaCampaign/${id}/sharing?cnpMigration=true`)).toMatchObject([
      200,
      { sharedWithMe: { downstreamCnpId: idOf("Y"), sharingStatus: "PENDING", cnpMigration: true } },
    ]);
  });

  it("PUT /partnerCampaign/{campaignId}/sharing: accepts as primary, and completes where that covers everything", async () => {
    const campaign = await underway();
    expect(await ask("Y", "PUT", `/partnerCampaign/${campaign.id}/sharing`)).toMatchObject([
      200,
      { sharingStatus: "ACCEPTED" },
    ]);
    expect(await heard(campaign)).toMatchObject({
      C: expect.arrayContaining(["CAMPAIGN_SHARE_ACCEPT (migration)", "CNP_MIGRATION_COMPLETE"]) as string[],
      B: ["CNP_MIGRATION_PORT_OUT"],
    });
  });

  it("DELETE /partnerCampaign/{campaignId}/sharing: declines as primary; the CNP downstream hears of it", async () => {
    const campaign = await underway();
    expect(await campaign.take(decline("Y"))).toBeNull();
    expect((await heard(campaign)).C?.at(-1)).toBe("CAMPAIGN_SHARE_DELETE (migration)");
    expect((await campaign.chains()).migration).toBe("ACTIVE");
  });

  it("PUT /dcaCampaign/{campaignId}/sharing: accepts as secondary and completes the coverage", async () => {
    const campaign = await secondaryAsked();
    expect(await ask("Z", "PUT", `/dcaCampaign/${campaign.id}/sharing`)).toMatchObject([
      200,
      { sharingStatus: "ACCEPTED" },
    ]);
    expect(await heard(campaign)).toMatchObject({
      Y: expect.arrayContaining([
        "CAMPAIGN_DCA2_SHARE_ACCEPT (migration)",
        "CNP_MIGRATION_COMPLETE",
      ]) as string[],
      X: ["CNP_MIGRATION_PORT_OUT"],
    });
  });

  it("DELETE /dcaCampaign/{campaignId}/sharing: declines as secondary; its primary hears of it, as Appendix C says", async () => {
    const campaign = await secondaryAsked();
    const query = "explanation=no&rejectionCategory=OTHER";
    expect(await ask("Z", "DELETE", `/dcaCampaign/${campaign.id}/sharing?${query}`)).toMatchObject([
      200,
      { sharingStatus: "DECLINED" },
    ]);
    expect((await heard(campaign)).Y?.at(-1)).toBe("CAMPAIGN_DCA2_SHARE_DELETE (migration)");
  });
});
