import type { Tx } from "@/lib/db";
import { factsOf } from "@/lib/db/campaign-facts";
import type { Account, Campaign } from "@/lib/db/generated/client";
import { summarize } from "@/lib/domain/migration-state";
import { provisionalHops } from "@/lib/domain/pending-share";

/**
 * Keeps what is known of the campaign's present migration. Who it goes from and to is known only while it is open: later
 * readings, which show the chains after it, leave that as it was.
 */
export const recordMigration = async (tx: Tx, row: Campaign, now: Date): Promise<void> => {
  const { accountId, campaignId, migrationCreatedAt: startedAt, migrationStatus: status } = row;
  if (startedAt === null || status === null) return;
  const facts = factsOf(row);
  const { stage, open, party, networks } = summarize(facts, now);
  const key = { accountId_campaignId_startedAt: { accountId, campaignId, startedAt } };
  const before = await tx.migration.findUnique({ where: key });
  const hops = provisionalHops(facts);
  const parties = {
    downstreamId: hops.downstream?.partnerId ?? before?.downstreamId ?? null,
    fromId: facts.live.upstream?.partnerId ?? before?.fromId ?? null,
    toId: hops.upstream?.partnerId ?? before?.toId ?? null,
  };
  const data = {
    own: row.own,
    useCase: row.useCase,
    brandName: row.brandName,
    initiator: row.migrationInitiator,
    stage,
    status,
    open,
    party,
    covered: networks?.covered ?? null,
    wanted: networks?.wanted ?? null,
    expiresAt: row.migrationExpiresAt,
    // Seen for the first time when it was over: nobody knows when it ended.
    endedAt: open || before === null ? null : (before.endedAt ?? now),
    reason: row.migrationReason,
    ...(open ? parties : {}),
  };
  await tx.migration.upsert({
    where: key,
    create: { accountId, campaignId, startedAt, ...data },
    update: data,
  });
};

const endings: Record<string, string> = {
  CNP_MIGRATION_COMPLETE: "COMPLETE",
  CNP_MIGRATION_CANCEL: "CANCELED",
  CNP_MIGRATION_PORT_OUT: "PORTED_OUT",
};

/**
 * The registry does not show the campaign to this account any more. The last event about it says how its migration
 * ended; who was ported out learns of the migration only then (overview, "Webhook events").
 */
export const closeMigration = async (
  tx: Tx,
  account: Pick<Account, "id">,
  row: Campaign,
  now: Date,
): Promise<void> => {
  const { campaignId } = row;
  const of = { accountId: account.id, campaignId };
  const event = await tx.webhookEvent.findFirst({
    where: { ...of, eventType: { in: Object.keys(endings) }, verdict: "VALID" },
    orderBy: { id: "desc" },
  });
  const open = await tx.migration.findFirst({ where: { ...of, open: true }, orderBy: { startedAt: "desc" } });
  const since = open === null || (event !== null && event.receivedAt >= open.startedAt);
  const stage = event !== null && since ? (endings[event.eventType ?? ""] ?? "GONE") : "GONE";
  if (open !== null) {
    await tx.migration.updateMany({
      where: { ...of, open: true },
      data: { open: false, stage, party: null, endedAt: event?.receivedAt ?? now },
    });
  } else if (stage === "PORTED_OUT" && event !== null) {
    await tx.migration.create({
      data: {
        ...of,
        startedAt: event.receivedAt,
        own: false,
        useCase: row.useCase,
        brandName: row.brandName,
        initiator: "other",
        downstreamId: row.liveDownId,
        stage,
        status: "COMPLETED",
        open: false,
        endedAt: event.receivedAt,
      },
    });
  }
};
