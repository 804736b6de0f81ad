import { db } from "@/lib/db";
import type { InfobipConnection } from "@/lib/db/generated/client";
import { infobipPoolProblem } from "@/lib/domain/infobip";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { openHandoversAt } from "@/lib/services/handovers/open-at";
import { infobipSecurities, type InfobipPoolView, type InfobipView } from "./dto";

const textOf = (json: unknown, key: string): string | null => {
  const value = typeof json === "object" && json !== null ? (json as Record<string, unknown>)[key] : null;
  return typeof value === "string" ? value : null;
};

const poolsOf = (pools: unknown, nnid: string | null): InfobipPoolView[] =>
  (Array.isArray(pools) ? (pools as unknown[]) : []).map((json) => {
    const pool = {
      id: textOf(json, "id") ?? "",
      nnid: textOf(json, "nnid"),
      status: textOf(json, "status") ?? "",
      availability: textOf(json, "availability"),
    };
    return { ...pool, problem: infobipPoolProblem(pool, nnid) };
  });

const stateOf = ({ problem, dueAt, readAt }: InfobipConnection): InfobipView["state"] => {
  if (problem !== null) return "FAILING";
  if (dueAt !== null) return "CHECKING";
  return readAt === null ? "UNKNOWN" : "WORKING";
};

/** The account's connection to Infobip; null when there is none. */
export const getInfobip = async (ctx: ServiceContext): Promise<InfobipView | null> => {
  authorize(ctx, "integrations:write");
  const row = await db().infobipConnection.findUnique({ where: { accountId: ctx.account.id } });
  if (row === null) return null;
  return {
    state: stateOf(row),
    problem: row.problem,
    baseUrl: row.baseUrl,
    importBaseUrl: row.importBaseUrl,
    nnid: row.nnid,
    security: infobipSecurities.find((each) => each === row.webhookSecurity) ?? "BASIC",
    header: row.webhookHeader,
    notifyUrl: textOf(row.subscription, "notifyUrl"),
    pools: poolsOf(row.pools, row.nnid),
    readAt: row.readAt?.toISOString() ?? null,
    lastEventAt: row.lastEventAt?.toISOString() ?? null,
    handovers: await openHandoversAt(ctx, "infobip"),
  };
};
