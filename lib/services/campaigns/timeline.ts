import { db } from "@/lib/db";
import type { AuditEntry, WebhookEvent } from "@/lib/db/generated/client";
import { auditTitle } from "@/lib/domain/audit";
import { auditText } from "@/lib/domain/audit-words";
import { eventTitle } from "@/lib/domain/event-words";
import type { ServiceContext } from "@/lib/services/context";
import type { TimelineEntry } from "./dto";

const senders: Record<string, string> = { INFOBIP: "Infobip", BANDWIDTH: "Bandwidth" };

const fromEvent = (event: WebhookEvent): TimelineEntry => ({
  id: `event-${event.id.toString()}`,
  at: event.receivedAt.toISOString(),
  source: "webhook",
  type: event.eventType ?? "unknown",
  title: eventTitle(event.eventType),
  detail: [event.description, event.duplicateOf === null ? null : "Probably a duplicate."]
    .filter((part) => part !== null)
    .join(" "),
  actor: senders[event.sender] ?? "TCR",
});

const fromAudit = (entry: AuditEntry): TimelineEntry => ({
  id: `audit-${entry.id.toString()}`,
  at: entry.at.toISOString(),
  source: entry.actorKind === "staff" ? "staff" : "system",
  type: entry.action,
  title: auditTitle(entry.action, auditText(entry.after, "kind")),
  detail: entry.detail ?? auditText(entry.after, "explanation") ?? auditText(entry.after, "reason"),
  actor: entry.actorName,
});

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
