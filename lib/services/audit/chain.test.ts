import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { anAccount } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db, inTransaction, type Tx } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { checkChain } from "./chain";
import { type AuditRecord, recordAudit, recordAudits } from "./record";
import { verifyAudit } from "./verify";

const database = await createTestDatabase();
afterAll(() => database.drop());

let account: Account;
beforeEach(async () => {
  account = await anAccount();
});

const anEntry = (more: Partial<AuditRecord> = {}): AuditRecord => ({
  accountId: account.id,
  actor: { kind: "system", job: "test" },
  action: "operation.done",
  subject: { type: "campaign", id: "C123ABC" },
  before: { stage: "WAITING", ä: 1.5, nothing: null },
  after: { stage: "COMPLETE", list: [1, 2], deep: { b: true, a: "“quoted” \n text" } },
  detail: "…",
  correlationId: randomUUID(),
  ...more,
});

const write = (count: number) =>
  recordAudits(
    db(),
    Array.from({ length: count }, () => anEntry()),
  );

const entries = () => db().auditEntry.findMany({ where: { accountId: account.id }, orderBy: { id: "asc" } });

/** What somebody with the database's password could do: no trigger stops them. */
const behindItsBack = (work: (tx: Tx) => Promise<unknown>) =>
  inTransaction(async (tx) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    await work(tx);
  });

describe("the chain", () => {
  test("links every entry of an account to the one before, and is intact", async () => {
    await write(3);
    await recordAudit(db(), anEntry({ detail: null }));
    expect(await checkChain(account.id)).toMatchObject({ entries: 4, broken: null });
    const links = await db().auditLink.findMany({ where: { chainId: account.id }, orderBy: { seq: "asc" } });
    expect(links.map((link) => link.entryId)).toEqual((await entries()).map((entry) => entry.id));
    expect(new Set(links.map((link) => link.hash)).size).toBe(4);
  });

  test("is one for each account, and one for entries of none", async () => {
    const other = await anAccount("Other");
    await write(2);
    await recordAudit(db(), anEntry({ accountId: other.id }));
    await recordAudit(db(), anEntry({ accountId: null }));
    expect(await checkChain(account.id)).toMatchObject({ entries: 2, broken: null });
    expect(await checkChain(other.id)).toMatchObject({ entries: 1, broken: null });
    expect((await checkChain("")).broken).toBeNull();
  });

  test("holds nothing of a transaction that was rolled back", async () => {
    await write(1);
    await expect(
      inTransaction(async (tx) => {
        await recordAudit(tx, anEntry());
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await write(1);
    expect(await checkChain(account.id)).toMatchObject({ entries: 2, broken: null });
  });

  test("an account that has done nothing has an intact empty one", async () => {
    expect(await checkChain(account.id)).toEqual({ entries: 0, head: "", broken: null });
  });
});

describe("writers at the same time", () => {
  const campaignOf = (campaignId: string) => ({
    accountId: account.id,
    campaignId,
    own: true,
    status: "ACTIVE",
    useCase: "MIXED",
    brandId: "B123ABC",
    registeredOn: new Date(),
  });

  test("are put in one order without a gap", async () => {
    await Promise.all(
      Array.from({ length: 60 }, () =>
        inTransaction(async (tx) => {
          await recordAudit(tx, anEntry());
          await tx.account.count();
        }),
      ),
    );
    expect(await checkChain(account.id)).toMatchObject({ entries: 60, broken: null });
  });

  test("do not wait in a circle when one records first and changes later, and another the other way round", async () => {
    await db().campaign.create({ data: campaignOf("C123ABC") });
    const change = (tx: Tx) =>
      tx.campaign.updateMany({ where: { accountId: account.id }, data: { rereadDueAt: new Date() } });
    await Promise.all(
      Array.from({ length: 40 }, (_, turn) =>
        inTransaction(async (tx) => {
          if (turn % 2 === 0) await recordAudit(tx, anEntry());
          await change(tx);
          if (turn % 2 === 1) await recordAudit(tx, anEntry());
        }),
      ),
    );
    expect(await checkChain(account.id)).toMatchObject({ entries: 40, broken: null });
  });

  test("do not hold each other up while their transactions are open", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = inTransaction(async (tx) => {
      await recordAudit(tx, anEntry({ detail: "slow" }));
      await held;
    });
    await recordAudit(db(), anEntry({ detail: "quick" }));
    expect((await entries()).map((entry) => entry.detail)).toEqual(["quick"]);
    release();
    await slow;
    expect(await checkChain(account.id)).toMatchObject({ entries: 2, broken: null });
  });
});

const forged = () => ({
  accountId: account.id,
  actorKind: "staff",
  actorName: "Forger",
  action: "operation.done",
  subjectType: "campaign",
  subjectId: "C123ABC",
  correlationId: "x",
});

describe("verifying names the first entry", () => {
  const second = async (): Promise<bigint> => {
    await write(4);
    const [, entry] = await entries();
    if (entry === undefined) throw new Error("no entry");
    return entry.id;
  };

  test.each([
    ["whose actor was changed", `"actorName" = 'Nobody'`],
    ["whose before was changed", `before = '{"stage": "NONE"}'`],
    ["whose explanation was removed", "detail = null"],
    ["whose time was changed", "at = at - interval '1 hour'"],
  ])("%s", async (_what, change) => {
    const id = await second();
    await behindItsBack((tx) => tx.$executeRawUnsafe(`update "AuditEntry" set ${change} where id = ${id}`));
    expect(await checkChain(account.id)).toMatchObject({
      entries: 1,
      broken: { entryId: id.toString(), seq: "2", why: "It is not what was written." },
    });
  });

  test("that was deleted", async () => {
    const id = await second();
    await behindItsBack((tx) => tx.auditEntry.delete({ where: { id } }));
    expect(await checkChain(account.id)).toMatchObject({
      entries: 1,
      broken: { entryId: id.toString(), why: "It was deleted." },
    });
  });

  test("after one that was deleted with its link", async () => {
    const id = await second();
    await behindItsBack(async (tx) => {
      await tx.auditEntry.delete({ where: { id } });
      await tx.auditLink.delete({ where: { entryId: id } });
    });
    expect((await checkChain(account.id)).broken).toMatchObject({ why: "An entry before it is missing." });
  });

  test("that was cut off at the end, and one that was added without a link", async () => {
    await write(2);
    await behindItsBack((tx) => tx.auditEntry.create({ data: forged() }));
    expect((await checkChain(account.id)).broken?.why).toMatch(/without a link/);
    await behindItsBack((tx) => tx.auditLink.deleteMany({ where: { chainId: account.id, seq: 2n } }));
    expect((await checkChain(account.id)).broken?.why).toBe("The last entry is missing.");
  });

  test("on the screen of admins only", async () => {
    await write(2);
    expect(await verifyAudit(personOf(account, "ADMIN"))).toMatchObject({ entries: 2, broken: null });
    await expect(verifyAudit(personOf(account, "MANAGER"))).rejects.toThrow("the role Admin");
  });
});

test("neither entries nor links can be changed or removed, and the end only moves on", async () => {
  await write(2);
  const where = { accountId: account.id };
  const chain = { chainId: account.id };
  await expect(db().auditEntry.updateMany({ where, data: { detail: "x" } })).rejects.toThrow("append-only");
  await expect(db().auditLink.updateMany({ where: chain, data: { hash: "x" } })).rejects.toThrow(
    "append-only",
  );
  await expect(db().auditLink.deleteMany({ where: chain })).rejects.toThrow("append-only");
  await expect(db().auditChain.updateMany({ where: chain, data: { seq: 1 } })).rejects.toThrow("moves on");
  await expect(db().auditChain.deleteMany({ where: chain })).rejects.toThrow("moves on");
});
