import { afterAll, describe, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { fillFacts } from "@/lib/mirror/sync-migrations";
import { exportHistory } from "./export";
import { listHistory } from "./list";
import type { HistoryFilter } from "./dto";

const world = await createWorld();
afterAll(() => world.close());

const northwind = await world.account("SNRTHW1");
const [quiet, moving, asked] = await Promise.all([
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
  world.campaign(["SACME01", "SBLUER1", "DCLRW"]),
]);
const own = await world.campaign(["SNRTHW1", "DCLRW"]);
await world.client(northwind).startMigration(moving, "SCASCD1");
const acme = await world.account("SACME01");
await world.client(acme).startMigration(asked, "SNRTHW1");
await world.sync(northwind);
await fillFacts(world.client(northwind), northwind, () => false);

const list = async (filter: HistoryFilter) => {
  const { rows } = await listHistory(personOf(northwind), {
    ...filter,
    sort: "-sharedWithMeOn",
    page: 1,
    size: 25,
  });
  return rows.map((row) => row.campaignId).sort();
};

describe("History of Campaigns by Partners", () => {
  test("lists what this account accepted, not what waits for it and not its own campaigns", async () => {
    expect(await list({})).toEqual([quiet, moving].sort());
    expect(await list({ ids: [own, asked] })).toEqual([]);
  });

  test("CNP Migration False and True part the list", async () => {
    expect(await list({ cnpMigration: false })).toEqual([quiet]);
    expect(await list({ cnpMigration: true })).toEqual([moving]);
  });

  test("in a migration the upstream is that of the new chain, with its sharing status", async () => {
    expect(await list({ upstreamSharingStatus: "PENDING" })).toEqual([moving]);
    expect(await list({ upstreamSharingStatus: "ACCEPTED" })).toEqual([quiet]);
    expect(await list({ upstreamCnp: ["SCASCD1"] })).toEqual([moving]);
    expect(await list({ upstreamCnp: ["DCLRW"] })).toEqual([quiet]);
    expect(await list({ downstreamCnp: ["SACME01"] })).toEqual([quiet, moving].sort());
  });

  test("a middle hop may start on what it accepted, and cancel what it started", async () => {
    const { rows, facets } = await listHistory(personOf(northwind), {
      sort: "-sharedWithMeOn",
      page: 1,
      size: 25,
    });
    const commands = (id: string) => rows.find((row) => row.campaignId === id)?.commands;
    expect(commands(quiet)?.initiate).toEqual({ allowed: true, reasons: [] });
    expect(commands(quiet)?.cancel.allowed).toBe(false);
    expect(commands(moving)?.initiate.allowed).toBe(false);
    expect(commands(moving)?.cancel).toEqual({ allowed: true, reasons: [] });
    expect(facets.cnpMigration.map((facet) => facet.count)).toEqual([1, 1]);
    expect(facets.upstreamCnp.map(({ value, count }) => [value, count])).toEqual([
      ["SCASCD1", 1],
      ["DCLRW", 1],
    ]);
  });

  test("ids that are not in it are named, and another company sees none of it", async () => {
    const query = { sort: "-sharedWithMeOn", page: 1, size: 25 } as const;
    const page = await listHistory(personOf(northwind), { ...query, ids: [quiet, own], cnpMigration: true });
    expect(page.idsNotFound).toEqual([own]);
    const cascade = await world.account("SCASCD1");
    expect((await listHistory(personOf(cascade), query)).total).toBe(0);
  });

  test("the download has the columns of the registry's portal", async () => {
    const rows = [];
    for await (const row of exportHistory(personOf(northwind), {
      sort: "-sharedWithMeOn",
      page: 1,
      size: 25,
    }))
      rows.push(row);
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row["Campaign ID"] === moving)).toMatchObject({
      "Upstream CNP": "Cascade Messaging",
      "Upstream Sharing Status": "PENDING",
      "CNP Migration": "True",
    });
  });
});
