import { db } from "@/lib/db";
import type { AuditEntry, WebhookEvent } from "@/lib/db/generated/client";
import type { ServiceContext } from "@/lib/services/context";
import type { TimelineEntry } from "./dto";

const eventTitles: Record<string, string> = {
  CAMPAIGN_SHARE_ADD: "Shared",
  CAMPAIGN_SHARE_ACCEPT: "Share accepted",
  CAMPAIGN_SHARE_DELETE: "Share declined",
  CAMPAIGN_DCA2_SHARE_ADD: "Shared with a secondary DCA",
  CAMPAIGN_DCA2_SHARE_ACCEPT: "Accepted by a secondary DCA",
  CAMPAIGN_DCA2_SHARE_DELETE: "Declined by a secondary DCA",
  CAMPAIGN_DCA_COMPLETE: "Every network has a DCA",
  CNP_MIGRATION_COMPLETE: "Migration complete",
  CNP_MIGRATION_CANCEL: "Migration canceled",
  CNP_MIGRATION_PORT_OUT: "Left the chain",
  CAMPAIGN_EXPIRED: "Campaign expired",
  CAMPAIGN_NUDGE: "Nudged",
  MNO_CAMPAIGN_OPERATION_SUSPENDED: "Suspended by a network",
  MNO_CAMPAIGN_OPERATION_UNSUSPENDED: "Suspension lifted by a network",
};

const kinds: Record<string, string> = {
  initiate: "start of the migration",
  cancel: "cancellation",
  elect: "election",
  decline: "decline",
  share: "share",
  accept: "acceptance",
  acceptSecondary: "acceptance as secondary DCA",
  declineSecondary: "decline as secondary DCA",
  shareSecondary: "share with a secondary DCA",
};

const auditTitles: Record<string, (kind: string) => string> = {
  "operation.requested": (kind) => `Asked for the ${kind}`,
  "operation.withdrawn": (kind) => `Withdrew the ${kind}`,
  "operation.done": (kind) => `TCR carried out the ${kind}`,
  "operation.failed": (kind) => `TCR refused the ${kind}`,
  "operation.needs-review": (kind) => `Nobody can tell whether TCR carried out the ${kind}`,
  "operation.resolved": (kind) => `Decided what became of the ${kind}`,
  "campaign.migration-opened": () => "Migration open",
  "campaign.migration-completed": () => "Migration complete",
  "campaign.migration-canceled": () => "Migration canceled",
  "campaign.share-changed": () => "Sharing changed",
};

const fromEvent = (event: WebhookEvent): TimelineEntry => ({
  id: `event-${event.id.toString()}`,
  at: event.receivedAt.toISOString(),
  source: "webhook",
  type: event.eventType ?? "unknown",
  title: eventTitles[event.eventType ?? ""] ?? event.eventType ?? "Unreadable event",
  detail: [event.description, event.duplicateOf === null ? null : "Probably a duplicate."]
    .filter((part) => part !== null)
    .join(" "),
  actor: "TCR",
});

const text = (json: unknown, key: string): string | null => {
  const value = typeof json === "object" && json !== null ? (json as Record<string, unknown>)[key] : null;
  return typeof value === "string" && value !== "" ? value : null;
};

const fromAudit = (entry: AuditEntry): TimelineEntry => {
  const kind = text(entry.after, "kind") ?? "";
  return {
    id: `audit-${entry.id.toString()}`,
    at: entry.at.toISOString(),
    source: entry.actorKind === "staff" ? "staff" : "system",
    type: entry.action,
    title: auditTitles[entry.action]?.(kinds[kind] ?? kind) ?? entry.action,
    detail: entry.detail ?? text(entry.after, "explanation") ?? text(entry.after, "reason"),
    actor: entry.actorName,
  };
};

const most = 100;

/** Events and history of one campaign, newest first. Times are when Portage heard of it: events carry none. */
export const timelineOf = async (ctx: ServiceContext, campaignId: string): Promise<TimelineEntry[]> => {
  const accountId = ctx.account.id;
  const [events, audits] = await Promise.all([
    db().webhookEvent.findMany({
      where: { accountId, campaignId, verdict: "VALID" },
      orderBy: { id: "desc" },
      take: most,
    }),
    db().auditEntry.findMany({
      where: { accountId, subjectType: "campaign", subjectId: campaignId },
      orderBy: { id: "desc" },
      take: most,
    }),
  ]);
  return [...events.map(fromEvent), ...audits.map(fromAudit)].sort((a, b) => b.at.localeCompare(a.at));
};
