import { z } from "zod";
import { db, inTransaction, type Tx } from "@/lib/db";
import type { OsrRecord } from "@/lib/domain/handover/change-set";
import { normalizeNumber } from "@/lib/domain/handover/numbers";
import type { ServiceContext } from "@/lib/services/context";
import { recordHandover } from "./entry";
import type { HandoverRow } from "./row";

const phones = z.array(
  z.object({ phoneNumber: z.string(), nnid: z.string().nullable(), current: z.boolean().nullable() }),
);

export const recordsOf = (json: unknown): OsrRecord[] => phones.parse(json ?? []);

export type GivenNumber = { number: string; formerNnid: string | null; nnid: string | null };

/** Adds numbers behind those that are there; one that is there already stays as it is. */
export const addNumbers = async (
  tx: Tx,
  row: Pick<HandoverRow, "id" | "numbers">,
  source: "pasted" | "registry",
  given: readonly GivenNumber[],
): Promise<number> => {
  const there = new Set(row.numbers.map(({ number }) => number));
  const fresh = given.filter(({ number }) => !there.has(number));
  const last = row.numbers.at(-1)?.seq ?? 0;
  await tx.handoverNumber.createMany({
    data: fresh.map((each, index) => ({ rowId: row.id, seq: last + index + 1, source, ...each })),
    skipDuplicates: true,
  });
  return fresh.length;
};

/** A record that is no longer current belongs to somebody else by now. */
const currentNumbers = (records: OsrRecord[]): GivenNumber[] =>
  records.flatMap(({ phoneNumber, nnid, current }) => {
    const number = current === false ? null : normalizeNumber(phoneNumber);
    return number === null ? [] : [{ number, formerNnid: nnid, nnid: null }];
  });

/** Once the number registry has been read after somebody asked for it, its numbers become those of the campaign. */
export const takeNumbersIfRead = async (ctx: ServiceContext, row: HandoverRow): Promise<boolean> => {
  const { accountId, campaignId, takeNumbersAt } = row;
  if (takeNumbersAt === null) return true;
  const reading = await db().osrReading.findUnique({
    where: { accountId_campaignId: { accountId, campaignId } },
  });
  if (reading === null || reading.requestedAt !== null) return false;
  const fresh = reading.readAt !== null && reading.readAt >= takeNumbersAt;
  const given = fresh ? currentNumbers(recordsOf(reading.phones)) : [];
  await inTransaction(async (tx) => {
    const { count } = await tx.handoverCampaign.updateMany({
      where: { id: row.id, takeNumbersAt },
      data: {
        takeNumbersAt: null,
        problem:
          given.length > 0
            ? null
            : (reading.problem ?? "The number registry shows no number of this campaign."),
        nextStep: given.length > 0 ? null : "Paste the numbers, or ask again.",
      },
    });
    if (count === 0) return;
    await addNumbers(tx, row, "registry", given);
    await recordHandover(tx, ctx, row.handoverId, {
      action: "handover.numbers-given",
      after: { campaignId, numbers: given.length, numbersFrom: "Number registry" },
    });
  });
  return true;
};
