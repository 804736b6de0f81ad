import { db } from "@/lib/db";
import { readAccount } from "@/lib/mirror/read-account";
import { syncAccount } from "@/lib/mirror/sync-account";
import { accountOf } from "@/scripts/testing/company";
import { judgeBy } from "../registry";
import { report } from "../row";
import { createBenchWorld } from "../world";

/** How many readings a full sync costs: a count, so the machine does not matter. */
const campaigns = 10_000;

const world = await createBenchWorld({
  scenario: "demo",
  campaigns,
  // Nobody measures how quick this machine is: a reading that waits for it is no failure.
  settings: { TCR_TIMEOUT_MS: "30000", TCR_READ_LIMIT: "400/1000" },
});
const { sandbox } = world;
await judgeBy(sandbox, { read: [20_000, 1_000], write: [2_000, 1_000] });
const acme = await accountOf(sandbox, "SACME01");
await readAccount(acme.id);

type Request = { seq: number; method: string; path: string; company: string };
let after = 0;
const counted = { lists: 0, migrations: 0, other: 0 };
const kindOf = (path: string): keyof typeof counted => {
  if (path.endsWith("/migrateCnp")) return "migrations";
  return /\/(campaign|partnerCampaign)\/C/.test(path) ? "other" : "lists";
};
const count = async (): Promise<void> => {
  for (;;) {
    const page = (await sandbox.control("GET", `/requests?after=${String(after)}`)) as Request[];
    for (const { seq, method, path, company } of page) {
      after = seq;
      if (method === "GET" && company === "SACME01") counted[kindOf(path)] += 1;
    }
    if (page.length < 1_000) return;
  }
};
await count();
counted.lists = counted.migrations = counted.other = 0;
const counting = setInterval(() => void count(), 300);
await syncAccount(acme.id, () => false);
clearInterval(counting);
await count();
const { syncProblem } = await db().account.findUniqueOrThrow({ where: { id: acme.id } });
if (syncProblem !== null) throw new Error(`The sync ended with: ${syncProblem}`);
const own = await db().campaign.count({ where: { accountId: acme.id, own: true } });
const withPartner = await db().campaign.count({ where: { accountId: acme.id, NOT: { liveUpId: null } } });
const ratio = own / counted.lists;
report([
  {
    area: `full sync of ${String(own)} own campaigns: list and partner of each`,
    comparator: `${String(own)} readings (a sharing call each)`,
    ours: `${String(counted.lists)} readings, ${String(withPartner)} partners known`,
    ratio,
    mark: "≤ 1/5",
    met: ratio >= 5,
  },
  {
    area: "the same with what no list tells: is it migrating",
    comparator: `${String(own * 2)} readings (two calls each)`,
    ours: `${String(counted.lists + counted.migrations + counted.other)} readings`,
    ratio: (own * 2) / (counted.lists + counted.migrations + counted.other),
    mark: "none set",
    met: true,
  },
]);
await db().$disconnect();
await world.close();
process.exit(0);
