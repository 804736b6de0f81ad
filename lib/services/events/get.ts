import { db } from "@/lib/db";
import { auditTitle } from "@/lib/domain/audit";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { EventDetail } from "./dto";
import { eventRow, repetitionsOf } from "./row";

const pretty = (rawBody: string): { payload: string; isJson: boolean } => {
  try {
    return { payload: JSON.stringify(JSON.parse(rawBody), null, 2), isJson: true };
  } catch {
    return { payload: rawBody, isJson: false };
  }
};

const headersOf = (json: unknown): EventDetail["headers"] =>
  typeof json === "object" && json !== null
    ? Object.entries(json)
        .map(([name, value]) => ({ name, value: String(value) }))
        .filter(({ value }) => value !== "")
    : [];

/** One event with its payload and what it changed; null when this account has none of this id. */
export const getEvent = async (ctx: ServiceContext, id: string): Promise<EventDetail | null> => {
  authorize(ctx, "campaigns:read");
  const accountId = ctx.account.id;
  const event = await db().webhookEvent.findFirst({ where: { accountId, id: BigInt(id) } });
  if (event === null) return null;
  const [repetitions, changes] = await Promise.all([
    repetitionsOf([event.id]),
    db().auditEntry.findMany({
      where: { accountId, correlationId: `event-${id}`, subjectType: "campaign" },
      orderBy: { id: "asc" },
      take: 20,
    }),
  ]);
  return {
    ...eventRow(event, repetitions),
    ...pretty(event.rawBody),
    description: event.description,
    headers: headersOf(event.headers),
    tries: event.tries,
    problem: event.problem,
    appliedAt: event.appliedAt?.toISOString() ?? null,
    changes: changes.map((entry) => ({ id: entry.id.toString(), title: auditTitle(entry.action) })),
  };
};
