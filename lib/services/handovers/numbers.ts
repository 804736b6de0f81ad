import type { z } from "zod";
import { whyNumbersStay } from "@/lib/domain/handover/campaign-state";
import { parseNumbers } from "@/lib/domain/handover/numbers";
import { addNumbers, type GivenNumber } from "@/lib/operations/handovers/take-numbers";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { askForOsr } from "./ask-osr";
import { changeHandover } from "./change";
import { dropNumbersInput, giveNumbersInput, mostNumbers, rowsInput } from "./inputs";
import { type LoadedHandover, type Member, membersNamed } from "./load";

/** What became of pasted numbers; what could not be used is told, never dropped silently. */
export type GivenNumbers = {
  added: number;
  repeated: number;
  /** What is no number. */
  invalid: string[];
  /** Numbers that name no campaign where several could be meant. */
  unnamed: string[];
  /** Ids that are no campaign of the hand-over, or not the one that the numbers are to be of. */
  unknownCampaigns: string[];
  /** Of single numbers, where all get one NNID. */
  nnids: string[];
};

const few = 20;

/** Changed numbers make their step begin anew: it is Portage's, so it goes back to its start. */
const backToStart = (member: Member, { rules }: LoadedHandover) =>
  member.row.step === rules.numbersUntil && member.row.status === "FAILED"
    ? { status: "READY", problem: null, nextStep: null }
    : null;

const editable = (member: Member): void => {
  const reason = whyNumbersStay(member.at);
  if (reason !== null) throw invalid(`${member.row.campaignId}: ${reason}`);
};

/** Numbers by paste or CSV: a line names its campaign, or they are all of the one that is open. */
export const giveNumbers = async (
  ctx: ServiceContext,
  input: z.input<typeof giveNumbersInput>,
): Promise<GivenNumbers> => {
  const parsed = giveNumbersInput.safeParse(input);
  if (!parsed.success) throw invalid("Paste at least one number.", { text: "Paste at least one number." });
  const { handoverId, rowId, text } = parsed.data;
  return changeHandover(ctx, { handoverId, permission: "handovers:write" }, async (tx, loaded) => {
    const [chosen] = rowId === null ? [] : membersNamed(loaded, [rowId]);
    const single = loaded.members.length === 1 ? loaded.members[0] : undefined;
    const { entries, invalid: unreadable, repeated } = parseNumbers(text);
    const byCampaign = new Map<string, GivenNumber[]>();
    const unknown = new Set<string>();
    const unnamed: string[] = [];
    const nnids = new Set<string>();
    for (const { campaignId, number, nnid } of entries) {
      const member =
        campaignId === null
          ? (chosen ?? single)
          : loaded.members.find(
              ({ row }) => row.campaignId === campaignId && (chosen === undefined || chosen.row === row),
            );
      if (member === undefined && campaignId === null) unnamed.push(number);
      else if (member === undefined) unknown.add(campaignId ?? "");
      else {
        if (nnid !== null && loaded.rules.ownNnid) nnids.add(nnid);
        const given = { number, formerNnid: null, nnid: loaded.rules.ownNnid ? null : nnid };
        byCampaign.set(member.row.id, [...(byCampaign.get(member.row.id) ?? []), given]);
      }
    }
    let added = 0;
    for (const [id, numbers] of byCampaign) {
      const member = loaded.members.find(({ row }) => row.id === id);
      if (member === undefined) continue;
      editable(member);
      if (member.row.numbers.length + numbers.length > mostNumbers)
        throw invalid(`${member.row.campaignId}: at most ${String(mostNumbers)} numbers.`);
      added += await addNumbers(tx, member.row, "pasted", numbers);
      const change = backToStart(member, loaded);
      if (change !== null) await tx.handoverCampaign.update({ where: { id }, data: change });
      // So that the way back is known before anything is switched.
      if (member.campaign?.row.own === true) await askForOsr(tx, ctx, [member.row.campaignId]);
    }
    const result: GivenNumbers = {
      added,
      repeated,
      invalid: unreadable.slice(0, few),
      unnamed: unnamed.slice(0, few),
      unknownCampaigns: [...unknown].slice(0, few),
      nnids: [...nnids].slice(0, few),
    };
    return { result, action: "handover.numbers-given", after: { numbers: added, numbersFrom: "Pasted" } };
  });
};

/** Takes numbers out again, as long as they have not been dealt with: those that are in an order wait for its end. */
export const dropNumbers = async (
  ctx: ServiceContext,
  input: z.input<typeof dropNumbersInput>,
): Promise<{ dropped: number }> => {
  const { handoverId, rowId, numbers } = dropNumbersInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:write" }, async (tx, loaded) => {
    const [member] = membersNamed(loaded, [rowId]);
    if (member === undefined) throw invalid("Choose a campaign.");
    editable(member);
    const { count } = await tx.handoverNumber.deleteMany({
      where: {
        rowId,
        importedAt: null,
        linkedAt: null,
        orderId: null,
        ...(numbers === null ? {} : { number: { in: numbers } }),
      },
    });
    const change = backToStart(member, loaded);
    if (change !== null) await tx.handoverCampaign.update({ where: { id: rowId }, data: change });
    return {
      result: { dropped: count },
      action: "handover.numbers-given",
      after: { campaignId: member.row.campaignId, removed: count },
    };
  });
};

/** Takes the numbers that TCR's number registry shows, as soon as it has been read. */
export const takeRegistryNumbers = async (
  ctx: ServiceContext,
  input: z.input<typeof rowsInput>,
): Promise<{ asked: number }> => {
  const { handoverId, rowIds } = rowsInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:write" }, async (tx, loaded) => {
    const members = membersNamed(loaded, rowIds);
    const foreign = members.find(({ campaign }) => campaign?.row.own !== true);
    if (foreign !== undefined)
      throw invalid(
        `${foreign.row.campaignId}: only the campaign's own CSP can read its numbers. Paste them.`,
      );
    members.forEach(editable);
    await askForOsr(
      tx,
      ctx,
      members.map(({ row }) => row.campaignId),
    );
    await tx.handoverCampaign.updateMany({
      where: { id: { in: rowIds } },
      data: { takeNumbersAt: ctx.now, dueAt: ctx.now, problem: null, nextStep: null },
    });
    return {
      result: { asked: members.length },
      action: "handover.changed",
      after: { total: members.length, numbersFrom: "Number registry" },
    };
  });
};
