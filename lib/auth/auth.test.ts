import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { anAccount } from "@/scripts/testing/people";
import { db } from "@/lib/db";
import { senderAddress } from "@/lib/http/sender-address";
import { hashPassword } from "./passwords";
import { seal, unseal } from "./seal";
import { absoluteMs, findSession, idleMs, isSessionLive, revokeSession } from "./sessions";
import { signInWithPassword } from "./sign-in";

process.env.TRUSTED_PROXIES = "10.0.0.1";

const database = await createTestDatabase();
const account = await anAccount();
const passwordHash = await hashPassword("a good long password");
afterAll(() => database.drop());

let email = "";
let turn = 0;
beforeEach(async () => {
  turn += 1;
  email = `person${turn}@example.com`;
  const memberships = { create: [{ accountId: account.id, role: "USER" as const }] };
  await db().user.create({ data: { email, name: "Person", passwordHash, memberships } });
});

const tryIt = (password: string, more: { email?: string; address?: string } = {}) =>
  signInWithPassword({ email, password, address: "192.0.2.1", userAgent: null, ...more });

const signedIn = async (): Promise<string> => {
  const outcome = await tryIt("a good long password");
  if (!outcome.ok) throw new Error("not signed in");
  return outcome.sessionId;
};

const later = (ms: number) => new Date(Date.now() + ms);

describe("signing in", () => {
  test("with the right password opens a session, whatever the case of the address, and is in the history", async () => {
    expect(await tryIt("a good long password", { email: ` ${email.toUpperCase()} ` })).toMatchObject({
      ok: true,
    });
    expect(await db().auditEntry.count({ where: { action: "session.started" } })).toBeGreaterThan(0);
  });

  test("has one answer for a wrong password, an unknown person, a disabled one, and one without a company", async () => {
    const wrong = { ok: false, reason: "wrong" };
    expect(await tryIt("wrong")).toEqual(wrong);
    expect(await tryIt("a good long password", { email: "nobody@example.com" })).toEqual(wrong);
    await db().user.update({ where: { email }, data: { disabledAt: new Date() } });
    expect(await tryIt("a good long password")).toEqual(wrong);
    await db().user.update({ where: { email }, data: { disabledAt: null, memberships: { deleteMany: {} } } });
    expect(await tryIt("a good long password")).toEqual(wrong);
  });

  test("is throttled for one who guesses, and not for the same person elsewhere", async () => {
    for (let guess = 0; guess < 8; guess += 1) await tryIt("wrong", { address: "198.51.100.7" });
    const guessed = await tryIt("a good long password", { address: "198.51.100.7" });
    expect(guessed).toMatchObject({ ok: false, reason: "throttled" });
    expect(await tryIt("a good long password")).toMatchObject({ ok: true });
  });
});

describe("a session", () => {
  test("ends when it is revoked, at once", async () => {
    const id = await signedIn();
    expect(await findSession(id, new Date())).not.toBeNull();
    await revokeSession(id);
    expect(await findSession(id, new Date())).toBeNull();
    expect(await isSessionLive(id, account.id, new Date())).toBe(false);
  });

  test("ends when its person is disabled", async () => {
    const id = await signedIn();
    await db().user.update({ where: { email }, data: { disabledAt: new Date() } });
    expect(await findSession(id, new Date())).toBeNull();
  });

  test("ends after two idle hours, and after twelve hours in any case", async () => {
    const id = await signedIn();
    expect(await findSession(id, later(idleMs - 60_000))).not.toBeNull();
    expect(await findSession(id, later(2 * idleMs))).toBeNull();
    await db().session.update({ where: { id }, data: { lastSeenAt: later(absoluteMs) } });
    expect(await findSession(id, later(absoluteMs + 1_000))).toBeNull();
  });
});

test("a sealed credential opens with the same key only, and not when a bit of it changed", () => {
  const sealed = seal("secret of TCR");
  expect(sealed).not.toContain("secret");
  expect(unseal(sealed)).toBe("secret of TCR");
  const bytes = Buffer.from(sealed, "base64");
  bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30);
  expect(() => unseal(bytes.toString("base64"))).toThrow();
});

test("an address is the one that the trusted proxy saw, not one that the sender wrote", () => {
  expect(senderAddress(new Headers({ "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.0.0.1" }))).toBe(
    "203.0.113.9",
  );
  expect(senderAddress(new Headers())).toBeNull();
});
