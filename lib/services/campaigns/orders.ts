import { Prisma } from "@/lib/db";
import { type Order, type Segment, text, time } from "@/lib/services/lists/order";
import type { CampaignSort, InboxSort } from "./dto";

const all = Prisma.sql`true`;

const byId = text("campaignId");

const having = (condition: Prisma.Sql, ...keys: Segment["keys"]): Segment => ({ where: condition, keys });

export const registered = (descending: boolean, where = all): Segment =>
  having(where, time("registeredOn", descending), text("campaignId", descending));

export const expiring = (descending: boolean): Segment =>
  having(
    Prisma.sql`"migrationExpiresAt" is not null`,
    time("migrationExpiresAt", descending),
    text("campaignId", descending),
  );

/** Campaigns that were never in a migration come after those that were, the newest first. */
const byExpiry = (descending: boolean): Order => [
  expiring(descending),
  registered(true, Prisma.sql`"migrationExpiresAt" is null`),
];

export const campaignOrder: Record<CampaignSort, Order> = {
  registeredOn: [registered(false)],
  "-registeredOn": [registered(true)],
  expires: byExpiry(false),
  "-expires": byExpiry(true),
};

/** By when the live hop was shared; those without one last. */
export const sharedLive = (descending: boolean, where = all): Order => [
  having(
    Prisma.sql`${where} and "liveDownAt" is not null`,
    time("liveDownAt", descending),
    text("campaignId", descending),
  ),
  having(Prisma.sql`${where} and "liveDownAt" is null`, byId),
];

const sharedExpiry = (descending: boolean): Order => [
  expiring(descending),
  ...sharedLive(descending, Prisma.sql`"migrationExpiresAt" is null`),
];

/** Requests of migrations first. */
const sharedWithMe = (descending: boolean): Order => [
  having(
    Prisma.sql`"provDownAt" is not null`,
    time("provDownAt", descending),
    text("campaignId", descending),
  ),
  ...sharedLive(descending, Prisma.sql`"provDownAt" is null`),
];

/** Of everything that was shared with this account, as a CNP or as a DCA. */
export const inboxOrder: Record<InboxSort, Order> = {
  expires: sharedExpiry(false),
  "-expires": sharedExpiry(true),
  sharedWithMeOn: sharedWithMe(false),
  "-sharedWithMeOn": sharedWithMe(true),
};
