import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { anAccount } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { ownerOfLink, setPasswordByLink } from "@/lib/auth/password-link";
import { hashPassword } from "@/lib/auth/passwords";
import { findSession, isSessionLive, startSession } from "@/lib/auth/sessions";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { type Role, roles } from "@/lib/domain/roles";
import type { ServiceContext } from "@/lib/services/context";
import { ServiceError } from "@/lib/services/errors";
import { switchAccount } from "@/lib/services/session/switch-account";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { createPerson } from "./create";
import { createLink } from "./create-link";
import { endSessions } from "./end-sessions";
import { listPeople } from "./list";
import { setDisabled } from "./set-disabled";

const database = await createTestDatabase();
const password = "a good long password";
const passwordHash = await hashPassword(password);
afterAll(() => database.drop());

let account: Account;
beforeEach(async () => {
  account = await anAccount();
});

const somebody = async (role: Role, at: Account[] = [account]) => {
  const memberships = { create: at.map(({ id }) => ({ accountId: id, role })) };
  const name = `Person ${randomUUID().slice(0, 4)}`;
  return db().user.create({
    data: { email: `${randomUUID()}@example.com`, name, passwordHash, memberships },
  });
};

/** The context of a stored person, as a request of theirs has it. */
const as = async (user: { id: string; name: string }, role: Role): Promise<ServiceContext> => {
  const { id } = await startSession(user, account.id, null);
  return {
    ...personOf(account, role),
    actor: { kind: "staff", userId: user.id, name: user.name, sessionId: id },
  };
};

const admin = () => personOf(account, "ADMIN");

const signIn = (email: string, word = password) =>
  signInWithPassword({ email, password: word, address: randomUUID(), userAgent: null });

const actionsOf = async (userId: string) =>
  (
    await db().auditEntry.findMany({
      where: { accountId: account.id, subjectType: "user", subjectId: userId },
      orderBy: { id: "asc" },
    })
  ).map((entry) => entry.action);

const tokenOf = (url: string): string => url.split("/").at(-1) ?? "";

describe("adding a person", () => {
  const newcomer = () => ({
    name: "Nia Park",
    email: ` Nia-${randomUUID().slice(0, 6)}@Example.com `,
    role: "USER" as const,
  });

  test("makes a link by which they set a password, once, and sign in with the role", async () => {
    const input = newcomer();
    const { userId, link } = await createPerson(admin(), input);
    const email = input.email.trim().toLowerCase();
    expect(await ownerOfLink(tokenOf(link.url))).toEqual({ name: "Nia Park", email });
    const use = () =>
      setPasswordByLink({ token: tokenOf(link.url), password: "my very own words", address: "a" });
    const outcomes = await Promise.all([use(), use()]);
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
    expect(await signIn(email, "my very own words")).toMatchObject({ ok: true });
    expect(await ownerOfLink(tokenOf(link.url))).toBeNull();
    expect(await actionsOf(userId)).toEqual(["user.created", "user.password-changed"]);
    expect((await listPeople(admin())).map((each) => [each.email, each.role])).toEqual([[email, "USER"]]);
  });

  test("keeps the link nowhere: neither in the database nor in the history", async () => {
    const { link } = await createPerson(admin(), newcomer());
    const token = tokenOf(link.url);
    const kept = [await db().passwordLink.findMany(), await db().auditEntry.findMany()];
    expect(
      JSON.stringify(kept, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toContain(token);
  });

  test("makes a link that ends by itself, and when a newer one is made", async () => {
    const { userId, link } = await createPerson(admin(), newcomer());
    const second = await createLink(admin(), { userId });
    expect(await ownerOfLink(tokenOf(link.url))).toBeNull();
    expect(await ownerOfLink(tokenOf(second.link.url))).not.toBeNull();
    await db().passwordLink.updateMany({ where: { userId }, data: { expiresAt: new Date() } });
    const late = await setPasswordByLink({ token: tokenOf(second.link.url), password, address: "b" });
    expect(late).toEqual({ ok: false, reason: "gone" });
  });

  test("refuses an address that is taken, here or at another company, and writes nothing", async () => {
    const here = await somebody("USER");
    const there = await somebody("USER", [await anAccount("Other")]);
    for (const { email, id } of [here, there]) {
      await expect(
        createPerson(admin(), { ...newcomer(), email: email.toUpperCase() }),
      ).rejects.toMatchObject({
        code: "REFUSED",
      });
      expect(await actionsOf(id)).toEqual([]);
    }
  });

  test("names what is missing", async () => {
    await expect(createPerson(admin(), { name: " ", email: "nobody", role: "USER" })).rejects.toMatchObject({
      fields: { name: "Enter a name.", email: "Enter an e-mail address." },
    });
  });
});

describe("changing a role", () => {
  test("counts at once and is in the history, before and after", async () => {
    const user = await somebody("USER");
    await changeRole(admin(), { userId: user.id, role: "MANAGER" });
    expect((await db().membership.findFirstOrThrow({ where: { userId: user.id } })).role).toBe("MANAGER");
    const entry = await db().auditEntry.findFirstOrThrow({ where: { subjectId: user.id } });
    expect(entry).toMatchObject({ before: { role: "USER" }, after: { role: "MANAGER" } });
  });

  test("the last admin stays one, also when two demote each other at the same time", async () => {
    const [ada, ben] = [await somebody("ADMIN"), await somebody("ADMIN")];
    const results = await Promise.allSettled([
      changeRole(await as(ada, "ADMIN"), { userId: ben.id, role: "VIEWER" }),
      changeRole(await as(ben, "ADMIN"), { userId: ada.id, role: "VIEWER" }),
    ]);
    expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    const left = await db().membership.count({ where: { accountId: account.id, role: "ADMIN" } });
    expect(left).toBe(1);
  });

  test("an admin who is disabled or belongs elsewhere does not count as one", async () => {
    const ada = await somebody("ADMIN");
    const ben = await somebody("ADMIN");
    await somebody("ADMIN", [await anAccount("Other")]);
    await setDisabled(await as(ada, "ADMIN"), { userId: ben.id, disabled: true });
    await expect(changeRole(await as(ada, "ADMIN"), { userId: ada.id, role: "USER" })).rejects.toThrow(
      "last admin",
    );
  });
});

describe("disabling a person", () => {
  test("ends their sessions here at once and keeps them out, until they are enabled again", async () => {
    const user = await somebody("USER");
    const session = await startSession(user, account.id, null);
    await setDisabled(admin(), { userId: user.id, disabled: true });
    expect(await findSession(session.id, new Date())).toBeNull();
    expect(await signIn(user.email)).toEqual({ ok: false, reason: "wrong" });
    await setDisabled(admin(), { userId: user.id, disabled: false });
    expect(await signIn(user.email)).toMatchObject({ ok: true });
    expect(await actionsOf(user.id)).toEqual(["user.disabled", "user.enabled"]);
  });

  test("leaves their other company alone, and no way back from there", async () => {
    const other = await anAccount("Zebra");
    const user = await somebody("USER", [account, other]);
    const elsewhere = await startSession(user, other.id, null);
    await setDisabled(admin(), { userId: user.id, disabled: true });
    expect(await isSessionLive(elsewhere.id, other.id, new Date())).toBe(true);
    const ctx: ServiceContext = {
      ...personOf(other, "USER"),
      actor: { kind: "staff", userId: user.id, name: user.name, sessionId: elsewhere.id },
    };
    await expect(switchAccount(ctx, account.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const signedIn = await signIn(user.email);
    expect(
      signedIn.ok && (await db().session.findUnique({ where: { id: signedIn.sessionId } }))?.accountId,
    ).toBe(other.id);
  });

  test("is not for oneself, nor for the last admin", async () => {
    const [ada, ben] = [await somebody("ADMIN"), await somebody("ADMIN")];
    const ctx = await as(ada, "ADMIN");
    await expect(setDisabled(ctx, { userId: ada.id, disabled: true })).rejects.toThrow("yourself");
    await setDisabled(ctx, { userId: ben.id, disabled: true });
    await expect(setDisabled(ctx, { userId: ada.id, disabled: true })).rejects.toThrow("last admin");
  });
});

test("ending the sessions of a person signs them out here, and not elsewhere", async () => {
  const other = await anAccount("Other");
  const user = await somebody("USER", [account, other]);
  const [here, there] = [
    await startSession(user, account.id, null),
    await startSession(user, other.id, null),
  ];
  expect(await endSessions(admin(), { userId: user.id })).toEqual({ ended: 1 });
  expect(await findSession(here.id, new Date())).toBeNull();
  expect(await findSession(there.id, new Date())).not.toBeNull();
  await expect(endSessions(admin(), { userId: user.id })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("the password of somebody who belongs to another company too is not this company's to reset", async () => {
  const user = await somebody("USER", [account, await anAccount("Other")]);
  await expect(createLink(admin(), { userId: user.id })).rejects.toThrow("another company");
});

test("a link that was made before the person joined another company does not open that company", async () => {
  const user = await somebody("USER");
  const { link } = await createLink(admin(), { userId: user.id });
  const other = await anAccount("Other");
  await db().membership.create({ data: { userId: user.id, accountId: other.id, role: "MANAGER" } });
  const outcome = await setPasswordByLink({
    token: tokenOf(link.url),
    password: "somebody else's",
    address: "c",
  });
  expect(outcome).toEqual({ ok: false, reason: "gone" });
  expect(await signIn(user.email)).toMatchObject({ ok: true });
});

describe("changing the own password", () => {
  test("ends every other session, and the former password", async () => {
    const user = await somebody("VIEWER");
    const other = await startSession(user, account.id, null);
    const ctx = await as(user, "VIEWER");
    expect(await changePassword(ctx, { current: password, next: "quite another one" })).toEqual({ ended: 1 });
    expect(await findSession(other.id, new Date())).toBeNull();
    expect(ctx.actor.kind === "staff" && (await findSession(ctx.actor.sessionId, new Date()))).not.toBeNull();
    expect(await signIn(user.email)).toMatchObject({ ok: false });
    expect(await signIn(user.email, "quite another one")).toMatchObject({ ok: true });
  });

  test("needs the present one, a long enough new one, and no guessing", async () => {
    const ctx = await as(await somebody("VIEWER"), "VIEWER");
    const change = (current: string, next: string) => changePassword(ctx, { current, next });
    await expect(change(password, "short")).rejects.toMatchObject({ fields: { next: /at least 12/ } });
    await expect(change(password, password)).rejects.toMatchObject({ fields: { next: /differs/ } });
    await expect(change("wrong", "quite another one")).rejects.toMatchObject({
      fields: { current: /not your/ },
    });
    for (let guess = 0; guess < 8; guess += 1)
      await change("wrong", "quite another one").catch(() => undefined);
    await expect(change(password, "quite another one")).rejects.toThrow("Too many tries");
  });
});

type Verb = [name: string, run: (ctx: ServiceContext, userId: string) => Promise<unknown>];

const verbs: Verb[] = [
  ["list people", (ctx) => listPeople(ctx)],
  [
    "add a person",
    (ctx) => createPerson(ctx, { name: "N", email: `${randomUUID()}@example.com`, role: "USER" }),
  ],
  ["change a role", (ctx, userId) => changeRole(ctx, { userId, role: "VIEWER" })],
  ["disable", (ctx, userId) => setDisabled(ctx, { userId, disabled: true })],
  ["end sessions", (ctx, userId) => endSessions(ctx, { userId })],
  ["make a link", (ctx, userId) => createLink(ctx, { userId })],
];

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof ServiceError ? error.code : String(error)),
  );

describe.each(verbs)("to %s", (name, run) => {
  test.each(roles)("by a %s", async (role) => {
    const user = await somebody("USER");
    await startSession(user, account.id, null);
    expect(await codeOf(run(personOf(account, role), user.id))).toBe(role === "ADMIN" ? "done" : "FORBIDDEN");
  });

  test("an admin sees only people of the own account", async () => {
    const user = await somebody("USER");
    await startSession(user, account.id, null);
    const stranger = personOf(await anAccount("Stranger"), "ADMIN");
    if (name === "list people") expect(await listPeople(stranger)).toEqual([]);
    else if (name !== "add a person") expect(await codeOf(run(stranger, user.id))).toBe("NOT_FOUND");
    expect(await actionsOf(user.id)).toEqual([]);
  });
});
