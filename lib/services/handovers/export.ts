import { db } from "@/lib/db";
import { osrChangeSet, osrRollback } from "@/lib/domain/handover/change-set";
import { isEnded } from "@/lib/domain/handover/campaign-state";
import { calendarFile } from "@/lib/domain/handover/window";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { type LoadedHandover, loadHandover } from "./load";
import { windowOf } from "./reasons";

type Cells = Record<string, string>;

const sources = ({ members }: LoadedHandover) =>
  members
    .filter(({ at }) => !isEnded(at.state))
    .map(({ row }) => ({ campaignId: row.campaignId, subId: row.subId, numbers: row.numbers }));

const files: Record<string, (loaded: LoadedHandover) => Cells[]> = {
  /** What the operator writes into the OSR. */
  "change-set": (loaded) =>
    osrChangeSet(sources(loaded), {
      nnid: loaded.handover.nnid ?? "",
      context: loaded.handover.osrContext,
    }).map(({ number, nnid, campaignId, subId, context }) => ({
      Number: number,
      NNID: nnid,
      "Campaign ID": campaignId,
      SubID: subId,
      Context: context,
    })),
  /** And the way back. */
  rollback: (loaded) =>
    osrRollback(sources(loaded)).map(({ number, nnid, campaignId }) => ({
      Number: number,
      "Former NNID": nnid,
      "Campaign ID": campaignId,
    })),
  results: (loaded) => results(loaded),
  /** The list that the provider's team gets ahead. */
  campaigns: ({ members, handover }) =>
    members
      .filter(({ at }) => !isEnded(at.state))
      .flatMap(({ row, campaign }) =>
        row.numbers.map(({ number }) => ({
          "Campaign ID": row.campaignId,
          Brand: campaign?.row.brandName ?? "",
          "Use case": campaign?.row.useCase ?? "",
          "Sole Proprietor": campaign?.facts.soleProprietor === true ? "yes" : "no",
          Number: number,
          NNID: handover.nnid ?? "",
          "Number pool": row.poolId ?? "",
          Wave: String(row.wave),
        })),
      ),
};

/** Each number with what became of it. */
const results = ({ members, rules }: LoadedHandover): Cells[] =>
  members.flatMap(({ row }) =>
    row.numbers.map((each) => ({
      "Campaign ID": row.campaignId,
      Number: each.number,
      Result: each[rules.numberDone.column] === null ? "" : rules.numberDone.word,
      "At (UTC)": each[rules.numberDone.column]?.toISOString() ?? "",
      Order: each.orderId ?? "",
      Problem: each.problem ?? "",
    })),
  );

/** The form of Bandwidth's app: two lines of headings, ten digits a number (Bandwidth import guide, bulk). */
export const bulkFile = async (ctx: ServiceContext, id: string): Promise<string> => {
  authorize(ctx, "campaigns:read");
  const { members } = await loadHandover(db(), ctx, id);
  const lines = members
    .filter(({ at }) => at.state === "ACTIVE")
    .flatMap(({ row }) =>
      row.numbers
        .filter(({ linkedAt }) => linkedAt === null)
        .map(({ number }) => `${number.slice(1)},${row.campaignId},asSpecified`),
    );
  return ["TN,A2pSettings,A2pSettings", "TN,CampaignId,Action", ...lines, ""].join("\r\n");
};

/** Rows of a download; null for a file that there is none of. */
export const exportHandover = async (
  ctx: ServiceContext,
  id: string,
  file: string,
): Promise<Cells[] | null> => {
  authorize(ctx, "campaigns:read");
  const rows = Object.hasOwn(files, file) ? files[file] : undefined;
  return rows === undefined ? null : rows(await loadHandover(db(), ctx, id));
};

/** The planned window as a calendar file; null where none is planned. */
export const handoverCalendar = async (
  ctx: ServiceContext,
  id: string,
  url: string,
): Promise<string | null> => {
  authorize(ctx, "campaigns:read");
  const { handover, rules, members } = await loadHandover(db(), ctx, id);
  const window = windowOf(handover);
  if (window === null) return null;
  return calendarFile({
    uid: `${id}@portage`,
    window,
    title: `Hand-over to ${rules.name}: ${handover.name}`,
    description: `${members.length === 1 ? "1 campaign" : `${String(members.length)} campaigns`}. ${
      rules.ownNnid
        ? `Numbers are offline from the OSR switch until ${rules.name} reports REGISTERED.`
        : `${rules.gate} is to be made in this time.`
    }`,
    url,
    now: ctx.now.getTime(),
  });
};
