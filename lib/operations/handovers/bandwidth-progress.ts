import { db } from "@/lib/db";
import { recordOf } from "@/lib/db/bandwidth-record";
import { factsOf } from "@/lib/db/campaign-facts";
import type { BandwidthCampaign, BandwidthOrder, Campaign } from "@/lib/db/generated/client";
import { bandwidthPartnerId, importProgress, isOrderEnded, orderStatusWord } from "@/lib/domain/bandwidth";
import { isMigrationOpen } from "@/lib/domain/migration";
import { refusedIn } from "./bandwidth-orders";
import type { Progress, Waiting } from "./progress";

/** What was read before the election ended, or is about to be read again, does not show it yet. */
const isStale = (row: Waiting, { factsReadAt, rereadDueAt }: Campaign): boolean => {
  const begun = row.steps.find(({ step }) => step === row.step)?.startedAt ?? null;
  return rereadDueAt !== null || factsReadAt === null || (begun !== null && factsReadAt < begun);
};

/** How the share with Bandwidth stands at TCR: its own word, which its acceptance is. */
const shareProgress = (row: Waiting, campaign: Campaign | undefined): Progress | null => {
  if (campaign === undefined) return null;
  const facts = factsOf(campaign);
  const { upstream } = isMigrationOpen(facts) ? facts.provisional : facts.live;
  const readAt = campaign.factsReadAt;
  const isShared = upstream?.partnerId === bandwidthPartnerId;
  if (isShared && upstream.status === "ACCEPTED")
    return { word: "Share accepted", state: "done", reason: null, readAt };
  if (isShared && upstream.status === "PENDING")
    return { word: "Share pending", state: "moving", reason: null, readAt };
  if (isStale(row, campaign)) return null;
  return isShared
    ? { word: "Share declined", state: "attention", reason: "Bandwidth declined the share at TCR.", readAt }
    : { word: "Not shared", state: "attention", reason: "TCR shows no share with Bandwidth.", readAt };
};

const campaignProgress = (campaign: BandwidthCampaign | undefined): Progress | null => {
  if (campaign === undefined) return null;
  const { status, ...record } = recordOf(campaign);
  if (status === null) return null;
  const { state, word } = importProgress({ ...record, status });
  return {
    state,
    word,
    reason: state === "attention" ? record.declineReason : null,
    readAt: campaign.readAt,
  };
};

/** Of all orders that the campaign's numbers are in; what one of them refused asks for a person. */
const orderProgress = (row: Waiting, orders: ReadonlyMap<string, BandwidthOrder>): Progress | null => {
  const ids = [...new Set(row.numbers.flatMap(({ orderId }) => orderId ?? []))];
  const its = ids.flatMap((id) => orders.get(id) ?? []);
  if (its.length < ids.length) return null;
  const open = its.find(({ status }) => !isOrderEnded(status));
  const readAt = its.flatMap((each) => each.readAt ?? []).toSorted((a, b) => +a - +b)[0] ?? null;
  if (open !== undefined)
    return {
      word: `Order ${orderStatusWord(open.status).toLowerCase()}`,
      state: "moving",
      reason: null,
      readAt,
    };
  const refused = its.flatMap((order) => refusedIn(order, row.numbers));
  const unordered = row.numbers.filter(({ orderId, linkedAt }) => orderId === null && linkedAt === null);
  const left = refused.length + unordered.length;
  if (left === 0) return { word: "Numbers on the campaign", state: "done", reason: null, readAt };
  const [first] = refused;
  return {
    word: `${String(left)} of ${String(row.numbers.length)} numbers refused`,
    state: "attention",
    reason: first?.sentence ?? unordered.find(({ problem }) => problem !== null)?.problem ?? null,
    readAt,
  };
};

/** Where a campaign stands at its step: with the share at TCR, as imported, or with its orders of numbers. */
export const bandwidthProgress = async (
  accountId: string,
  rows: readonly Waiting[],
): Promise<Map<string, Progress>> => {
  const campaignId = { in: rows.map((row) => row.campaignId) };
  const orderIds = [
    ...new Set(rows.flatMap(({ numbers }) => numbers.flatMap(({ orderId }) => orderId ?? []))),
  ];
  const [campaigns, imported, orders] = await Promise.all([
    db().campaign.findMany({ where: { accountId, campaignId } }),
    db().bandwidthCampaign.findMany({ where: { accountId, campaignId } }),
    db().bandwidthOrder.findMany({ where: { accountId, id: { in: orderIds } } }),
  ]);
  const atTcr = new Map(campaigns.map((each) => [each.campaignId, each]));
  const there = new Map(imported.map((each) => [each.campaignId, each]));
  const byId = new Map(orders.map((each) => [each.id, each]));
  const at = (row: Waiting): Progress | null => {
    if (row.step === "elect") return null;
    if (row.step === "accept") return shareProgress(row, atTcr.get(row.campaignId));
    const campaign = campaignProgress(there.get(row.campaignId));
    return row.step === "order" ? orderProgress(row, byId) : campaign;
  };
  return new Map(
    rows.flatMap((row): [string, Progress][] => {
      const progress = at(row);
      return progress === null ? [] : [[row.id, progress]];
    }),
  );
};
