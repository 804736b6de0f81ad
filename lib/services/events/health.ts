import { db } from "@/lib/db";
import { webhookHealth } from "@/lib/domain/webhook-health";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { EventHealth } from "./dto";

/** What is usual is judged by this many days. */
const days = 7;
const dayMs = 86_400_000;

const rhythmOf = async (accountId: string, since: Date) => {
  const [row] = await db().$queryRaw<{ events: number; longest: number }[]>`
    select count(*)::int as events, coalesce(max(gap), 0)::float8 as longest
    from (select extract(epoch from "receivedAt" - lag("receivedAt") over (order by id)) * 1000 as gap
      from "WebhookEvent" where "accountId" = ${accountId} and sender = 'TCR' and "receivedAt" > ${since}) as received`;
  return row ?? { events: 0, longest: 0 };
};

/** Whether events arrive, how long they were silent, and how much had to be found by reading instead. */
export const eventHealth = async (ctx: ServiceContext): Promise<EventHealth> => {
  authorize(ctx, "campaigns:read");
  const accountId = ctx.account.id;
  const since = new Date(ctx.now.getTime() - days * dayMs);
  const inState = (status: string) => db().webhookEvent.count({ where: { accountId, status } });
  const [account, rhythm, quarantined, parked, repairs, openMigrations] = await Promise.all([
    db().account.findUniqueOrThrow({ where: { id: accountId } }),
    rhythmOf(accountId, since),
    inState("QUARANTINED"),
    inState("PARKED"),
    db().auditEntry.count({
      where: {
        accountId,
        subjectType: "campaign",
        actorKind: "system",
        actorId: { in: ["sweep", "sync"] },
        at: { gt: since },
      },
    }),
    db().campaign.count({ where: { accountId, OR: [{ migrationStatus: "ACTIVE" }, { pending: true }] } }),
  ]);
  const facts = {
    subscribed: account.webhookUrl !== null && account.webhookCategories.includes("CAMPAIGN"),
    lastEventAt: account.lastEventAt,
    events: rhythm.events,
    longestGapMs: rhythm.longest,
    quarantined,
    parked,
  };
  return {
    ...webhookHealth(facts, ctx.now),
    ...facts,
    lastEventAt: account.lastEventAt?.toISOString() ?? null,
    repairs,
    days,
    openMigrations,
    syncing: account.syncStartedAt !== null || account.syncRequestedAt !== null,
    syncedAt: account.syncedAt?.toISOString() ?? null,
  };
};
