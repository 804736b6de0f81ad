import { db } from "@/lib/db";
import type { BandwidthConnection } from "@/lib/db/generated/client";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { BandwidthView } from "./dto";
import { isWaiting } from "./moving";

const noticesOf = (json: unknown): { url: string | null; topics: string[] } => {
  if (typeof json !== "object" || json === null || !("url" in json) || !("topics" in json))
    return { url: null, topics: [] };
  const { url, topics } = json;
  return {
    url: typeof url === "string" ? url : null,
    topics: Array.isArray(topics) ? topics.filter((topic) => typeof topic === "string") : [],
  };
};

const stateOf = ({ problem, dueAt, readAt }: BandwidthConnection): BandwidthView["state"] => {
  if (problem !== null) return "FAILING";
  if (dueAt !== null) return "CHECKING";
  return readAt === null ? "UNKNOWN" : "WORKING";
};

/** The account's connection to Bandwidth; null when there is none. */
export const getBandwidth = async (ctx: ServiceContext): Promise<BandwidthView | null> => {
  authorize(ctx, "integrations:write");
  const accountId = ctx.account.id;
  const row = await db().bandwidthConnection.findUnique({ where: { accountId } });
  if (row === null) return null;
  const imports = await db().bandwidthCampaign.findMany({ where: { accountId, goneAt: null } });
  const { url, topics } = noticesOf(row.subscription);
  return {
    state: stateOf(row),
    problem: row.problem,
    baseUrl: row.baseUrl,
    tokenUrl: row.tokenUrl,
    bandwidthAccountId: row.bandwidthAccountId,
    authKind: row.authKind === "BASIC" ? "BASIC" : "OAUTH2",
    clientId: row.clientId,
    mayChooseNnid: row.mayChooseNnid,
    notifyUrl: topics.includes("tnoptions") ? url : null,
    tellsOfLostNumbers: topics.includes("MESSAGING_LOST"),
    imports: { total: imports.length, waiting: imports.filter(isWaiting).length },
    listReadAt: row.listReadAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    lastEventAt: row.lastEventAt?.toISOString() ?? null,
  };
};
