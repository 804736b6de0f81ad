import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { anAccount } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { Role } from "@/lib/domain/roles";
import type { ServiceContext } from "@/lib/services/context";
import { createView } from "./create";
import { deleteView } from "./delete";
import { listViews } from "./list";
import { renameView } from "./rename";
import { saveView } from "./save";
import { setColumns } from "./set-columns";
import { setDefaultView } from "./set-default";
import { setDensity } from "./set-density";
import { shareView } from "./share";

const database = await createTestDatabase();
afterAll(() => database.drop());

const somebodyAt = async (account: Account, role: Role): Promise<ServiceContext> => {
  const user = await db().user.create({
    data: {
      email: `${randomUUID()}@acme.test`,
      name: `A ${role}`,
      passwordHash: "none",
      memberships: { create: { accountId: account.id, role } },
    },
  });
  const ctx = personOf(account, role);
  return { ...ctx, actor: { kind: "staff", userId: user.id, name: user.name, sessionId: "s" } };
};

const idOf = (ctx: ServiceContext): string => (ctx.actor.kind === "staff" ? ctx.actor.userId : "");

let acme: Account;
let viewer: ServiceContext;
let user: ServiceContext;
let manager: ServiceContext;
let stranger: ServiceContext;
beforeEach(async () => {
  acme = await anAccount();
  [viewer, user, manager] = await Promise.all([
    somebodyAt(acme, "VIEWER"),
    somebodyAt(acme, "USER"),
    somebodyAt(acme, "MANAGER"),
  ]);
  stranger = await somebodyAt(await anAccount("Northwind"), "ADMIN");
});

const open = {
  list: "campaigns",
  name: "Open ones",
  query: "?stage=WAITING&page=4",
  columns: ["brand", "migration"],
  shared: false,
} as const;
type Input = Parameters<typeof createView>[1];

const save = (ctx: ServiceContext, more: Partial<Input> = {}) =>
  createView(ctx, { ...open, columns: [...open.columns], ...more });
const namesOf = async (ctx: ServiceContext, list: Input["list"] = "campaigns") =>
  (await listViews(ctx, list)).views.map(({ name }) => name);
const entries = async () =>
  (await db().auditEntry.findMany({ where: { accountId: acme.id }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

describe("saving a view", () => {
  test("keeps filters, sort and columns of one list, not the page", async () => {
    const { id } = await save(user);
    expect((await listViews(user, "campaigns")).views).toEqual([
      {
        id,
        name: "Open ones",
        shared: false,
        own: true,
        ownerName: "A USER",
        query: "stage=WAITING",
        columns: ["brand", "migration"],
        version: 1,
        problem: null,
      },
    ]);
    expect(await namesOf(user, "history")).toEqual([]);
  });

  test.each<[string, string, Partial<Input>]>([
    ["no name", "name", { name: "   " }],
    ["a name of 61 characters", "name", { name: "x".repeat(61) }],
    ["no column at all", "columns", { columns: [] }],
    ["filters without end", "query", { query: "x".repeat(4_001) }],
  ])("is refused with %s", async (_, field, more) => {
    await expect(save(user, more)).rejects.toMatchObject({
      code: "INVALID",
      fields: { [field]: expect.any(String) as string },
    });
  });

  test("takes a name of 60 characters, without the blanks around it", async () => {
    await save(user, { name: ` ${"x".repeat(60)} ` });
    expect(await namesOf(user)).toEqual(["x".repeat(60)]);
  });

  test("a name is its owner's once a list, whatever its case; others and other lists may use it", async () => {
    await save(user);
    await expect(save(user, { name: "OPEN ONES" })).rejects.toMatchObject({
      code: "INVALID",
      fields: { name: "There is a view of this name already." },
    });
    await save(user, { list: "history" });
    await save(manager);
    const { id } = await save(user, { name: "Another" });
    await expect(renameView(user, { id, version: 1, name: "open ones" })).rejects.toMatchObject({
      fields: { name: expect.any(String) as string },
    });
  });
});

describe("who sees a view", () => {
  test("a private one its owner alone, a shared one everybody of the company, and nobody of another", async () => {
    await save(user, { name: "Mine" });
    await save(user, { name: "Ours", shared: true });
    expect(await namesOf(user)).toEqual(["Mine", "Ours"]);
    expect(await namesOf(viewer)).toEqual(["Ours"]);
    expect(await namesOf(stranger)).toEqual([]);
  });

  test("one that somebody may not see is not found, whatever is asked of it", async () => {
    const { id } = await save(user);
    const { id: shared } = await save(user, { name: "Ours", shared: true });
    const asks: [ServiceContext, string][] = [
      [manager, id],
      [stranger, id],
      [stranger, shared],
    ];
    for (const [ctx, which] of asks)
      for (const ask of [
        () => renameView(ctx, { id: which, version: 1, name: "Taken over" }),
        () => saveView(ctx, { id: which, version: 1, query: "", columns: ["brand"] }),
        () => shareView(ctx, { id: which, version: 1, shared: true }),
        () => deleteView(ctx, { id: which }),
        () => setDefaultView(ctx, { list: "campaigns", viewId: which }),
      ])
        await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await namesOf(user)).toEqual(["Open ones", "Ours"]);
  });
});

describe("who changes a shared view", () => {
  test("its owner, also a Viewer, and a Manager; another Viewer or User is told who may", async () => {
    const { id } = await save(viewer, { shared: true });
    await renameView(viewer, { id, version: 1, name: "By its owner" });
    await saveView(manager, { id, version: 2, query: "stage=DECLINED", columns: ["migration"] });
    const [row] = (await listViews(user, "campaigns")).views;
    expect(row).toMatchObject({
      name: "By its owner",
      query: "stage=DECLINED",
      columns: ["migration"],
      version: 3,
    });
    expect(row?.problem).toContain("Manager or Admin");
    await expect(renameView(user, { id, version: 3, name: "No" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(deleteView(user, { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await deleteView(manager, { id });
    expect(await namesOf(viewer)).toEqual([]);
  });

  test("taken back by a Manager it is its owner's alone again", async () => {
    const { id } = await save(user, { shared: true });
    await shareView(manager, { id, version: 1, shared: false });
    expect(await namesOf(manager)).toEqual([]);
    expect(await namesOf(user)).toEqual(["Open ones"]);
  });

  test("of two who change it at once the second is told", async () => {
    const { id } = await save(user, { shared: true });
    await renameView(user, { id, version: 1, name: "First" });
    await expect(saveView(manager, { id, version: 1, query: "", columns: ["brand"] })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await listViews(user, "campaigns")).views).toMatchObject([
      { name: "First", query: "stage=WAITING" },
    ]);
  });
});

describe("how many there may be", () => {
  const many = (ctx: ServiceContext, count: number, shared: boolean) =>
    db().savedView.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        accountId: acme.id,
        ownerId: idOf(ctx),
        list: "inbox",
        name: `Number ${String(index)} ${String(shared)}`,
        query: "",
        columns: ["useCase"],
        shared,
      })),
    });

  test("50 private ones a person, over all lists; shared ones are not among them", async () => {
    await many(user, 49, false);
    await many(user, 3, true);
    await save(user);
    await expect(save(user, { name: "One more" })).rejects.toMatchObject({
      code: "REFUSED",
      message: "A person can have 50 private views.",
    });
    await save(user, { name: "One more", shared: true });
    await save(manager);
  });

  test("100 shared ones a company, also when a private one is shared", async () => {
    await many(user, 60, true);
    await many(manager, 40, true);
    await expect(save(viewer, { shared: true })).rejects.toMatchObject({ code: "REFUSED" });
    const { id } = await save(viewer);
    await expect(shareView(viewer, { id, version: 1, shared: true })).rejects.toMatchObject({
      message: "A company can have 100 shared views.",
    });
  });

  test("people who save at the same moment do not get past it", async () => {
    await many(user, 49, false);
    const tries = await Promise.allSettled(["One", "Two", "Three"].map((name) => save(user, { name })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().savedView.count({ where: { ownerId: idOf(user) } })).toBe(50);
  });
});

describe("the default view", () => {
  test("is a person's own choice for one list, and can be taken away", async () => {
    const { id } = await save(user, { shared: true });
    await setDefaultView(user, { list: "campaigns", viewId: id });
    expect((await listViews(user, "campaigns")).defaultViewId).toBe(id);
    expect((await listViews(manager, "campaigns")).defaultViewId).toBeNull();
    await setDefaultView(user, { list: "campaigns", viewId: null });
    expect((await listViews(user, "campaigns")).defaultViewId).toBeNull();
    await expect(setDefaultView(user, { list: "history", viewId: id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("goes with the view, and with the right to see it", async () => {
    const { id } = await save(user, { shared: true });
    const { id: gone } = await save(user, { name: "Gone", list: "inbox", shared: true });
    await setDefaultView(manager, { list: "campaigns", viewId: id });
    await setDefaultView(manager, { list: "inbox", viewId: gone });
    await shareView(user, { id, version: 1, shared: false });
    await deleteView(user, { id: gone });
    expect((await listViews(manager, "campaigns")).defaultViewId).toBeNull();
    expect((await listViews(manager, "inbox")).defaultViewId).toBeNull();
  });
});

describe("what a person wants of all lists", () => {
  test("columns are of one list and one company, in their order; none brings the list's own back", async () => {
    const wanted = { list: "campaigns", columns: ["migration", "brand"] } as const;
    await setColumns(user, { ...wanted, columns: [...wanted.columns] });
    expect((await listViews(user, "campaigns")).columns).toEqual(["migration", "brand"]);
    expect((await listViews(user, "history")).columns).toBeNull();
    expect((await listViews(manager, "campaigns")).columns).toBeNull();
    await setColumns(user, { list: "campaigns", columns: null });
    expect((await listViews(user, "campaigns")).columns).toBeNull();
  });

  test("columns that are named twice, or are no names, are refused", async () => {
    for (const columns of [["brand", "brand"], ["<b>"], []])
      await expect(setColumns(user, { list: "campaigns", columns })).rejects.toMatchObject({
        code: "INVALID",
      });
  });

  test("columns and default view are kept beside each other", async () => {
    const { id } = await save(user);
    await setDefaultView(user, { list: "campaigns", viewId: id });
    await setColumns(user, { list: "campaigns", columns: ["brand"] });
    expect(await listViews(user, "campaigns")).toMatchObject({ columns: ["brand"], defaultViewId: id });
  });

  test("density is the person's, comfortable until they choose", async () => {
    const densityOf = async () => (await db().user.findUniqueOrThrow({ where: { id: idOf(user) } })).density;
    expect(await densityOf()).toBe("comfortable");
    await setDensity(user, { density: "compact" });
    expect(await densityOf()).toBe("compact");
  });
});

describe("the history", () => {
  test("tells of shared views only: shared, changed, taken back", async () => {
    const { id } = await save(user);
    await renameView(user, { id, version: 1, name: "Private still" });
    expect(await entries()).toEqual([]);
    await shareView(user, { id, version: 2, shared: true });
    await renameView(manager, { id, version: 3, name: "Ours" });
    await shareView(user, { id, version: 4, shared: false });
    await deleteView(user, { id });
    const { id: another } = await save(user, { name: "Another", shared: true });
    await deleteView(user, { id: another });
    expect(await entries()).toEqual([
      "view.created",
      "view.changed",
      "view.deleted",
      "view.created",
      "view.deleted",
    ]);
    const [, renamed] = await db().auditEntry.findMany({
      where: { accountId: acme.id },
      orderBy: { id: "asc" },
    });
    expect(renamed).toMatchObject({
      actorName: "A MANAGER",
      subjectType: "view",
      before: { name: "Private still", list: "campaigns" },
      after: { name: "Ours" },
    });
  });
});
