import { db } from "@/lib/db";
import { auditTitle } from "@/lib/domain/audit";
import { auditSummary } from "@/lib/domain/audit-words";
import { handoverBadge, isThrough } from "@/lib/domain/handover/campaign-state";
import { downtimeOf } from "@/lib/domain/handover/downtime";
import { wantedPrerequisites } from "@/lib/domain/handover/prerequisites";
import { forecastOf, openWave } from "@/lib/domain/handover/waves";
import { isInside, overlaps } from "@/lib/domain/handover/window";
import { can, whyNot } from "@/lib/domain/roles";
import { providerOf } from "@/lib/operations/handovers/row";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { ServiceError } from "@/lib/services/errors";
import { campaignViews } from "./campaign-view";
import type { HandoverDetail } from "./dto";
import { type LoadedHandover, loadHandover } from "./load";
import { windowOf } from "./reasons";
import { stepView } from "./step-view";

const logLength = 100;

const logOf = async (ctx: ServiceContext, id: string): Promise<HandoverDetail["log"]> => {
  const entries = await db().auditEntry.findMany({
    where: { accountId: ctx.account.id, subjectType: "handover", subjectId: id },
    orderBy: { id: "desc" },
    take: logLength,
  });
  return entries.map((entry) => ({
    id: entry.id.toString(),
    at: entry.at.toISOString(),
    title: auditTitle(entry.action),
    actor: entry.actorName,
    detail: entry.detail ?? (auditSummary(entry.before, entry.after, 3) || null),
  }));
};

/** Other open hand-overs whose windows overlap with this one's. */
const windowView = async (
  ctx: ServiceContext,
  { handover }: LoadedHandover,
): Promise<HandoverDetail["window"]> => {
  const window = windowOf(handover);
  if (window === null) return null;
  const others = await db().handover.findMany({
    where: { accountId: ctx.account.id, endedAt: null, id: { not: handover.id }, windowStart: { not: null } },
  });
  return {
    startsAt: new Date(window.startsAt).toISOString(),
    minutes: window.minutes,
    inside: isInside(window, ctx.now.getTime()),
    conflicts: others.flatMap((other) => {
      const its = windowOf(other);
      return its !== null && overlaps(window, its) ? [{ id: other.id, name: other.name }] : [];
    }),
  };
};

const prerequisiteViews = ({ rules, members, ticks }: LoadedHandover): HandoverDetail["prerequisites"] => {
  const wanted = wantedPrerequisites(rules.prerequisites, {
    pooled: members.some(({ row }) => row.poolId !== null),
    soleProprietor: members.some(({ campaign }) => campaign?.facts.soleProprietor === true),
  });
  return rules.prerequisites.map(({ key, title, detail }) => {
    const tick = ticks.find((each) => each.key === key);
    return {
      key,
      title,
      detail,
      tick: tick === undefined ? null : { at: tick.at.toISOString(), by: tick.by },
      wanted: wanted.some((each) => each.key === key),
    };
  });
};

/** A hand-over as its page shows it; null when this account has none of that id. */
export const getHandover = async (ctx: ServiceContext, id: string): Promise<HandoverDetail | null> => {
  authorize(ctx, "campaigns:read");
  const loaded = await loadHandover(db(), ctx, id).catch((error: unknown) => {
    if (error instanceof ServiceError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  if (loaded === null) return null;
  const { handover, rules, provider, members } = loaded;
  const now = ctx.now.getTime();
  const [campaigns, window, log] = await Promise.all([
    campaignViews(loaded),
    windowView(ctx, loaded),
    logOf(ctx, id),
  ]);
  return {
    id: handover.id,
    name: handover.name,
    provider: providerOf(handover),
    providerName: rules.name,
    partnerId: rules.partnerId,
    badge: handoverBadge(
      members.map(({ at }) => at),
      now,
    ),
    createdAt: handover.createdAt.toISOString(),
    createdBy: handover.createdBy,
    endedAt: handover.endedAt?.toISOString() ?? null,
    nnid: handover.nnid,
    osrContext: handover.osrContext,
    has: {
      osr: rules.ownNnid,
      numberNnids:
        !rules.ownNnid &&
        (provider.mayChooseNnid || members.some(({ preflight }) => (preflight?.ownNnids ?? 0) > 0)),
    },
    numberDone: rules.numberDone.word,
    gate: rules.gate,
    connection: { connected: provider.connected, nnid: provider.nnid, problem: provider.problem },
    pools: (provider.pools ?? []).map((pool) => ({
      id: pool.id,
      label: `${pool.id} · NNID ${pool.nnid ?? "none"} · ${pool.status ?? ""}${pool.available === false ? " · in use" : ""}`,
    })),
    window,
    prerequisites: prerequisiteViews(loaded),
    rollback: rules.rollback.map((point) => ({ ...point })),
    steps: rules.steps.flatMap((step) => {
      const view = stepView(loaded, step, ctx.now);
      // A step that no campaign needs is not shown.
      const needed = step.needed === undefined || Object.values(view.counts).some((count) => count > 0);
      return needed ? [view] : [];
    }),
    campaigns,
    forecast: forecastOf(
      members.map(({ row, at }) => ({
        wave: row.wave,
        offlineMs: downtimeOf(at.times, now).offlineMs,
        ended: at.times.registeredAt !== null,
      })),
    ),
    openWave: openWave(members.map(({ row, at }) => ({ wave: row.wave, through: isThrough(at) }))),
    may: {
      write: can(ctx.role, "handovers:write"),
      switch: can(ctx.role, "handovers:switch"),
      whyNotWrite: whyNot("handovers:write"),
      whyNotSwitch: whyNot("handovers:switch"),
    },
    log,
  };
};
