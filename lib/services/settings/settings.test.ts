import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { eventSignature } from "@/scripts/testing/event-signature";
import { createWorld, pause, personOf } from "@/scripts/testing/world";
import { aCampaignOf, pendingShare } from "@/scripts/testing/people";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { readAccount } from "@/lib/mirror/read-account";
import { roles } from "@/lib/domain/roles";
import { checkConnection } from "@/lib/services/integrations/check";
import { dropFormerSecret } from "@/lib/services/integrations/drop-former-secret";
import { getIntegrations } from "@/lib/services/integrations/get";
import { replaceCredentials } from "@/lib/services/integrations/replace-credentials";
import { setSubscription } from "@/lib/services/integrations/subscribe";
import { sendTestEvent } from "@/lib/services/integrations/test-event";
import type { ServiceContext } from "@/lib/services/context";
import { ServiceError } from "@/lib/services/errors";
import { receiveRequest } from "@/lib/webhooks/route";
import { getProfile } from "./profile";
import { getSettings } from "./get";
import { saveSettings } from "./save";

const world = await createWorld();
const acme = await world.account("SACME01");
const northwind = await world.account("SNRTHW1");
const dca = await world.account("DCLRW");
for (const account of [acme, northwind]) await readAccount(account.id);
afterAll(() => world.close());

beforeEach(() => world.sandbox.control("DELETE", "/faults"));

const manager = (account: Account = acme) => personOf(account, "MANAGER");
const row = (account: Account = acme) => db().account.findUniqueOrThrow({ where: { id: account.id } });
const on = { migrationSupported: true, migrationAutoComplete: false };

const current = async (account: Account = acme) => {
  const { settings } = await getSettings(manager(account));
  if (settings === null) throw new Error("not read");
  return settings;
};

const save = async (wanted: typeof on, account: Account = acme) =>
  saveSettings(manager(account), { seen: await current(account), wanted });

const putsOf = () => world.requests({ method: "PUT", path: /settings\/cnpMigration/ });

describe("a change of the migration settings", () => {
  test("is sent once, read back, and only then shown, with who asked for it", async () => {
    const before = (await putsOf()).length;
    await save({ ...on, migrationAutoComplete: true });
    expect(await getSettings(manager())).toMatchObject({ settings: on, operation: { status: "PENDING" } });
    await world.settle(acme);
    await world.work(acme);
    expect(await getSettings(manager())).toMatchObject({
      settings: { ...on, migrationAutoComplete: true },
      operation: { status: "DONE", requestedBy: "Test Person" },
      readingBack: false,
      lastChange: { by: "Test Person" },
    });
    expect((await putsOf()).length).toBe(before + 1);
    const entries = await db().auditEntry.findMany({
      where: { accountId: acme.id, subjectType: "account" },
      orderBy: { id: "asc" },
    });
    expect(entries.map((each) => each.action)).toEqual(["operation.requested", "operation.done"]);
  });

  test("whose answer is cut off is read back, and not sent again when TCR shows it", async () => {
    const before = (await putsOf()).length;
    await world.sandbox.control("POST", "/faults", {
      system: "tcr",
      method: "PUT",
      path: "/tcr/csp/v2/settings/cnpMigration",
      mode: "apply-then-drop",
      count: 1,
    });
    await save(on);
    await world.settle(acme);
    await world.work(acme);
    expect(await current()).toEqual(on);
    expect((await putsOf()).length).toBe(before + 1);
  });

  test("is refused when somebody changed them meanwhile, when nothing changes, and while one is being sent", async () => {
    const seen = await current();
    const flipped = { ...seen, migrationSupported: !seen.migrationSupported };
    await expect(saveSettings(manager(), { seen: flipped, wanted: seen })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(saveSettings(manager(), { seen, wanted: seen })).rejects.toThrow("Nothing has changed.");
    await saveSettings(manager(), { seen, wanted: flipped });
    await expect(saveSettings(manager(), { seen, wanted: flipped })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await world.settle(acme);
    await world.work(acme);
    await saveSettings(manager(), { seen: flipped, wanted: seen });
    await world.settle(acme);
    await world.work(acme);
  });

  test("that switches migration off makes every campaign ineligible, and back again", async () => {
    const { campaignId } = await aCampaignOf(northwind, { eligible: true });
    const eligible = async () =>
      (await db().campaign.findFirstOrThrow({ where: { accountId: northwind.id, campaignId } })).eligible;
    await save({ ...on, migrationSupported: false }, northwind);
    await world.settle(northwind);
    await world.work(northwind);
    expect(await eligible()).toBe(false);
    await save(on, northwind);
    await world.settle(northwind);
    await world.work(northwind);
    expect(await eligible()).toBe(true);
  });

  test("made outside Portage is found by the next reading, and is in the history", async () => {
    await world.sandbox.control("POST", "/companies", { id: "SNRTHW1", migrationAutoComplete: true });
    await readAccount(northwind.id);
    expect(await getSettings(manager(northwind))).toMatchObject({
      settings: { migrationAutoComplete: true },
      lastChange: { by: "somebody outside Portage" },
    });
  });
});

test("the preview counts what is open", async () => {
  await aCampaignOf(acme, { ...pendingShare, previouslyAccepted: true });
  await aCampaignOf(acme, pendingShare);
  expect((await getSettings(manager())).counts).toMatchObject({ waiting: 2, acceptedBefore: 1 });
});

test("the profile shows what TCR enabled, to everybody", async () => {
  const { enablements } = await getProfile(personOf(acme, "VIEWER"));
  expect(enablements).toContainEqual({ label: "DPA signed", value: true });
  expect(enablements).toContainEqual({ label: "Public Safety", value: false });
  expect(enablements?.map((each) => each.label)).toContain("Auto-Complete");
});

describe("subscriptions", () => {
  const subscriptions = async () =>
    Object.fromEntries(
      (await getIntegrations(manager())).subscriptions.map(({ category, wanted, ours }) => [
        category,
        { wanted, ours },
      ]),
    );

  test("are what somebody asked for, read back from TCR", async () => {
    await setSubscription(manager(), { category: "VETTING", wanted: true });
    await setSubscription(manager(), { category: "BRAND", wanted: false });
    await world.work(acme);
    expect(await subscriptions()).toMatchObject({
      CAMPAIGN: { wanted: true, ours: true },
      VETTING: { wanted: true, ours: true },
      BRAND: { wanted: false, ours: false },
    });
    const atTcr = await world.client(await row()).listWebhookSubscriptions();
    expect(atTcr.map((each) => each.eventCategory).sort()).toEqual(["CAMPAIGN", "CSP", "VETTING"]);
  });

  test("that were taken away at TCR come back, and one that leads elsewhere and is not wanted is left alone", async () => {
    const client = world.client(await row());
    await client.deleteWebhookSubscription("CAMPAIGN");
    await client.putWebhookSubscription({
      eventCategory: "BRAND",
      webhookEndpoint: "https://elsewhere.example",
    });
    await readAccount(acme.id);
    expect(await subscriptions()).toMatchObject({ CAMPAIGN: { ours: true }, BRAND: { ours: false } });
    const atTcr = await client.listWebhookSubscriptions();
    expect(atTcr).toContainEqual({ eventCategory: "BRAND", webhookEndpoint: "https://elsewhere.example" });
  });

  test("of a DCA are campaigns only", async () => {
    await readAccount(dca.id);
    const view = await getIntegrations(manager(dca));
    expect(view.subscriptions.map((each) => each.category)).toEqual(["CAMPAIGN"]);
    expect(view.key.state).toBe("ACCEPTED");
    await expect(setSubscription(manager(dca), { category: "BRAND", wanted: true })).rejects.toMatchObject({
      code: "INVALID",
    });
  });

  test("a test event is sent by TCR on request", async () => {
    await sendTestEvent(manager(), { eventType: "CAMPAIGN_SHARE_ADD" });
    await world.settle(acme);
    expect((await getIntegrations(manager())).test).toMatchObject({ status: "DONE" });
    const asked = await world.requests({ method: "GET", path: /eventType\/CAMPAIGN_SHARE_ADD\/mock/ });
    expect(asked.map((each) => each.status)).toEqual([200]);
  });
});

describe("new credentials", () => {
  const event = { campaignId: "C123ABC", eventType: "CAMPAIGN_SHARE_ADD" };
  const deliver = async (secret: string): Promise<number> => {
    const { webhookUrl } = await row();
    const headers = { "x-registry-signature": eventSignature(secret, webhookUrl ?? "", event) };
    const request = new Request("http://localhost", { method: "POST", body: JSON.stringify(event), headers });
    return (await receiveRequest(request, acme.id)).status;
  };
  const good = { apiKey: "key-SACME01", secret: "secret-SACME01" };

  test("that TCR refuses are shown as such, and the former secret still counts for events", async () => {
    const { formerSecretUntil } = await replaceCredentials(manager(), { apiKey: "mistyped", secret: "new" });
    expect(Date.parse(formerSecretUntil ?? "") - Date.now()).toBeGreaterThan(25 * 3_600_000);
    expect((await getIntegrations(manager())).key.state).toBe("CHECKING");
    await world.work(acme);
    expect(await getIntegrations(manager())).toMatchObject({
      key: { state: "FAILING", problem: "TCR does not accept our key. Nothing was sent." },
      replacedAt: { by: "Test Person" },
      formerSecretUntil,
    });
    expect([await deliver("new"), await deliver("secret-SACME01"), await deliver("guess")]).toEqual([
      204, 204, 401,
    ]);
  });

  test("that TCR accepts are shown as such", async () => {
    await replaceCredentials(manager(), good);
    await world.work(acme);
    expect((await getIntegrations(manager())).key).toMatchObject({ state: "ACCEPTED", problem: null });
  });

  test("end the former secret early on request, once", async () => {
    await replaceCredentials(manager(), { ...good, secret: "another" });
    await replaceCredentials(manager(), good);
    expect(await deliver("another")).toBe(204);
    await dropFormerSecret(manager());
    expect([await deliver("another"), await deliver("secret-SACME01")]).toEqual([401, 204]);
    await expect(dropFormerSecret(manager())).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("are sealed at rest, and never in what a page gets or the history keeps", async () => {
    await replaceCredentials(manager(), good);
    const { apiKeySealed, secretSealed } = await row();
    expect(`${apiKeySealed}${secretSealed}`).not.toMatch(/SACME01/);
    const page = JSON.stringify(await getIntegrations(manager()));
    expect(page).not.toMatch(/key-SACME01|secret-SACME01/);
    const entries = await db().auditEntry.findMany({ where: { accountId: acme.id } });
    expect(JSON.stringify(entries.map(({ before, after, detail }) => [before, after, detail]))).not.toMatch(
      /key-SACME01|secret-SACME01/,
    );
  });

  test("must be complete", async () => {
    await expect(replaceCredentials(manager(), { apiKey: " ", secret: "x" })).rejects.toMatchObject({
      code: "INVALID",
      fields: { apiKey: "Enter the API key." },
    });
  });
});

type Verb = [name: string, may: readonly string[], run: (ctx: ServiceContext) => Promise<unknown>];

const verbs: Verb[] = [
  ["see the settings", roles, getSettings],
  ["check the connection", roles, checkConnection],
  ["see the integrations", ["MANAGER"], getIntegrations],
  ["save the settings", ["MANAGER"], (ctx) => saveSettings(ctx, { seen: on, wanted: on })],
  ["replace the credentials", ["MANAGER"], (ctx) => replaceCredentials(ctx, { apiKey: "", secret: "" })],
  ["drop the former secret", ["MANAGER"], dropFormerSecret],
  ["subscribe", ["MANAGER"], (ctx) => setSubscription(ctx, { category: "CSP", wanted: true })],
  ["send a test event", ["MANAGER"], (ctx) => sendTestEvent(ctx, { eventType: "CAMPAIGN_SHARE_ADD" })],
];

describe.each(verbs)("to %s", (_name, may, run) => {
  test.each(roles)("by a %s", async (role) => {
    const code = await run(personOf(acme, role)).then(
      () => "done",
      (error: unknown) => (error instanceof ServiceError ? error.code : String(error)),
    );
    await pause(0);
    if (may.includes(role)) expect(code).not.toBe("FORBIDDEN");
    else expect(code).toBe("FORBIDDEN");
  });
});
