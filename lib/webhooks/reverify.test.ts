import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { eventSignature } from "@/scripts/testing/event-signature";
import { anAccount } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { seal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { reverifyEvents } from "./reverify";
import { receiveRequest } from "./route";

process.env.TRUSTED_PROXIES = "10.0.0.1";

const database = await createTestDatabase();
afterAll(() => database.drop());

const url = "https://portage.example.com/hook";
const event = { campaignId: "C123ABC", eventType: "CAMPAIGN_SHARE_ADD" };

let account: Account;
beforeEach(async () => {
  const { id } = await anAccount();
  account = await db().account.update({ where: { id }, data: { webhookUrl: url, environment: "STAGING" } });
});

const deliver = async (secret: string, body = JSON.stringify(event)): Promise<number> => {
  const headers = {
    "x-registry-signature": eventSignature(secret, url, event),
    "x-forwarded-for": "3.226.75.246, 10.0.0.1",
  };
  return (await receiveRequest(new Request(url, { method: "POST", body, headers }), account.id)).status;
};

const setSecret = (secret: string) =>
  db().account.update({ where: { id: account.id }, data: { secretSealed: seal(secret) } });

const stored = () => db().webhookEvent.findMany({ where: { accountId: account.id }, orderBy: { id: "asc" } });

const manager = () => personOf(account, "MANAGER");

describe("events in quarantine", () => {
  test("stay there while the secret is wrong, and are released once it is mended", async () => {
    expect(await deliver("the real one")).toBe(204);
    expect(await deliver("the real one")).toBe(204);
    expect(await reverifyEvents(manager(), { eventId: null })).toEqual({ checked: 2, released: 0 });
    expect((await stored()).map((each) => each.status)).toEqual(["QUARANTINED", "QUARANTINED"]);
    await setSecret("the real one");
    expect(await reverifyEvents(manager(), { eventId: null })).toEqual({ checked: 2, released: 2 });
    expect(await stored()).toMatchObject([
      { status: "RECEIVED", verdict: "VALID" },
      { status: "RECEIVED", verdict: "VALID" },
    ]);
    const where = { accountId: account.id, action: "webhook.released" };
    expect(await db().auditEntry.count({ where })).toBe(2);
  });

  test("can be released one by one", async () => {
    await deliver("the real one");
    await deliver("the real one");
    await setSecret("the real one");
    const [, second] = await stored();
    const eventId = second?.id.toString() ?? "";
    expect(await reverifyEvents(manager(), { eventId })).toEqual({ checked: 1, released: 1 });
    expect((await stored()).map((each) => each.status)).toEqual(["QUARANTINED", "RECEIVED"]);
    await expect(reverifyEvents(manager(), { eventId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("that are not JSON are no matter of a secret, and stay where they are", async () => {
    await deliver("secret", "not json");
    expect(await reverifyEvents(manager(), { eventId: null })).toEqual({ checked: 0, released: 0 });
    expect((await stored()).map((each) => each.status)).toEqual(["UNPARSABLE"]);
  });

  test.each(["VIEWER", "USER", "ADMIN"] as const)("are not for a %s to release", async (role) => {
    await expect(reverifyEvents(personOf(account, role), { eventId: null })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("of another company are not touched", async () => {
    await deliver("the real one");
    await setSecret("the real one");
    const stranger = personOf(await anAccount("Stranger"));
    expect(await reverifyEvents(stranger, { eventId: null })).toEqual({ checked: 0, released: 0 });
    expect((await stored())[0]?.status).toBe("QUARANTINED");
  });
});

describe("after a change of the secret", () => {
  const until = (ms: number) =>
    db().account.update({
      where: { id: account.id },
      data: {
        secretSealed: seal("new"),
        previousSecretSealed: seal("former"),
        previousSecretUntil: new Date(Date.now() + ms),
      },
    });

  test("both are accepted for a while", async () => {
    await until(60_000);
    await deliver("former");
    await deliver("new");
    expect((await stored()).map((each) => each.verdict)).toEqual(["VALID", "VALID"]);
  });

  test("and the former is not accepted any more afterwards", async () => {
    await until(-1);
    await deliver("former");
    await deliver("new");
    expect((await stored()).map((each) => each.verdict)).toEqual(["QUARANTINED", "VALID"]);
  });
});
