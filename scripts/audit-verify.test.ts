import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db, inTransaction, type Tx } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { recordAudits } from "@/lib/services/audit/record";
import { createTestDatabase } from "./testing/database";
import { anAccount } from "./testing/people";

/** The command as an auditor runs it: a process of its own, on the database of the product. */

const database = await createTestDatabase();
const dataDir = mkdtempSync(path.join(os.tmpdir(), "portage-verify-"));
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Outcome = { code: number | null; printed: string; complained: string };

const verify = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "scripts/audit-verify.ts", ...args],
      { env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir } },
    );
    const outcome: Outcome = { code: null, printed: "", complained: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (outcome.printed += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (outcome.complained += text));
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ ...outcome, code });
    });
  });

const write = (account: Account, count: number): Promise<void> =>
  recordAudits(
    db(),
    Array.from({ length: count }, (_, index) => ({
      accountId: account.id,
      actor: { kind: "system" as const, job: "test" },
      action: "operation.done" as const,
      subject: { type: "campaign" as const, id: "C123ABC" },
      detail: `entry ${String(index + 1)}`,
      correlationId: randomUUID(),
    })),
  );

const entriesOf = (account: Account) =>
  db().auditEntry.findMany({ where: { accountId: account.id }, orderBy: { id: "asc" } });

/** The end of an account's chain, as somebody notes it apart from the database. */
const endOf = async (account: Account): Promise<string> =>
  (await db().auditChain.findUniqueOrThrow({ where: { chainId: account.id } })).hash;

/** What somebody with the database's password could do: no trigger stops them. */
const behindItsBack = (work: (tx: Tx) => Promise<unknown>) =>
  inTransaction(async (tx) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    await work(tx);
  });

describe("npm run audit:verify", { timeout: 60_000 }, () => {
  let kept: Account;
  let tampered: Account;
  beforeAll(async () => {
    kept = await anAccount("Kept");
    await write(kept, 3);
  });
  beforeEach(async () => {
    tampered = await anAccount(`Company ${randomUUID().slice(0, 4)}`);
    await write(tampered, 3);
  });

  /** So that one test's damage is not found by the next. */
  const forget = async (): Promise<void> => {
    await behindItsBack(async (tx) => {
      await tx.auditLink.deleteMany({ where: { chainId: tampered.id } });
      await tx.auditChain.deleteMany({ where: { chainId: tampered.id } });
      await tx.auditEntry.deleteMany({ where: { accountId: tampered.id } });
    });
  };

  test("prints the last hash of every intact chain, and an end noted earlier is found after more was written", async () => {
    const noted = await endOf(tampered);
    await write(tampered, 2);
    const { code, printed, complained } = await verify("--contains", noted);
    expect([code, complained]).toEqual([0, ""]);
    expect(printed).toContain(`${tampered.name} (${tampered.companyId}): 5 entries, intact`);
    expect(printed).toContain(`Last hash ${await endOf(tampered)}`);
    expect(printed).toContain(`Last hash ${await endOf(kept)}`);
    await forget();
  });

  test("fails with the entry that was changed", async () => {
    const [, second] = await entriesOf(tampered);
    if (second === undefined) throw new Error("No second entry");
    await behindItsBack((tx) =>
      tx.auditEntry.update({ where: { id: second.id }, data: { detail: "nothing happened" } }),
    );
    const { code, complained } = await verify();
    expect(code).toBe(1);
    expect(complained.trim()).toBe(
      `${tampered.name} (${tampered.companyId}): broken at entry ${String(second.id)}, after 1 intact ones. It is not what was written.`,
    );
    await forget();
  });

  test("fails with the entry that was removed", async () => {
    const [first] = await entriesOf(tampered);
    if (first === undefined) throw new Error("No first entry");
    await behindItsBack((tx) => tx.auditEntry.delete({ where: { id: first.id } }));
    const { code, printed, complained } = await verify();
    expect(code).toBe(1);
    expect(complained).toContain(`broken at entry ${String(first.id)}, after 0 intact ones. It was deleted.`);
    expect(printed).toContain("Kept");
    await forget();
  });

  test("finds with --contains that entries were cut off cleanly at the end, which the chain alone cannot show", async () => {
    const noted = await endOf(tampered);
    await behindItsBack(async (tx) => {
      const last = await tx.auditLink.findFirstOrThrow({
        where: { chainId: tampered.id },
        orderBy: { seq: "desc" },
      });
      const { hash, seq } = await tx.auditLink.findFirstOrThrow({
        where: { chainId: tampered.id, seq: { lt: last.seq } },
        orderBy: { seq: "desc" },
      });
      await tx.auditLink.deleteMany({ where: { entryId: last.entryId } });
      await tx.auditEntry.delete({ where: { id: last.entryId } });
      await tx.auditChain.update({ where: { chainId: tampered.id }, data: { hash, seq } });
    });
    expect((await verify()).code).toBe(0);
    const { code, complained } = await verify("--contains", noted);
    expect(code).toBe(1);
    expect(complained.trim()).toBe(`No chain contains ${noted} any more: entries were cut off at the end.`);
    await forget();
  });

  test("refuses with --contains a hash that was never part of a chain", async () => {
    const foreign = "f".repeat(64);
    const { code, complained } = await verify("--contains", foreign);
    expect(code).toBe(1);
    expect(complained).toContain(`No chain contains ${foreign}`);
    await forget();
  });
});
