import { db, inTransaction } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { log } from "@/lib/log";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { TcrError } from "@/lib/registries/tcr/errors";
import type { TcrMno, TcrOsrPhone } from "@/lib/registries/tcr/types";

const pageSize = 500;
/** Numbers kept of one campaign; the total is exact all the same. */
const keepAtMost = 5_000;

const activeIn = (mask: number | null, mnos: TcrMno[]): number[] =>
  mask === null
    ? []
    : mnos
        // The mask may have more bits than JavaScript's bitwise operators take.
        .filter(
          (mno) => mno.osrBitmaskIndex !== null && Math.floor(mask / 2 ** mno.osrBitmaskIndex) % 2 === 1,
        )
        .map((mno) => mno.networkId);

const readPhones = async (
  client: TcrClient,
  campaignId: string,
): Promise<{ total: number; phones: TcrOsrPhone[] }> => {
  const phones: TcrOsrPhone[] = [];
  for (let page = 1; ; page += 1) {
    const { records, totalRecords } = await client.osrPhones(campaignId, { page, recordsPerPage: pageSize });
    phones.push(...records);
    const last = records.length < pageSize || phones.length >= totalRecords;
    if (last || phones.length >= keepAtMost) return { total: totalRecords, phones };
  }
};

const read = async (client: TcrClient, campaignId: string) => {
  const [{ msgClass, statusMask }, { total, phones }, mnos] = await Promise.all([
    client.osrAttributes(campaignId),
    readPhones(client, campaignId),
    client.listMnos(),
  ]);
  return {
    msgClass,
    activeMnos: activeIn(statusMask, mnos),
    total,
    phones: phones.map(({ phoneNumber, nnid, provisionedAt, current }) => ({
      phoneNumber,
      nnid,
      provisionedAt: provisionedAt?.toISOString() ?? null,
      current,
    })),
    readAt: new Date(),
    problem: null,
  };
};

const problemOf = (error: unknown): string =>
  error instanceof TcrError && error.kind === "refused"
    ? "TCR does not show this campaign's numbers."
    : "TCR could not be read.";

/** Reads what somebody asked for. A failure is kept as a sentence, beside what was read before. */
export const readOsrDue = async (
  client: TcrClient,
  account: Account,
  isStopping: () => boolean,
): Promise<void> => {
  const accountId = account.id;
  const wanted = await db().osrReading.findMany({
    where: { accountId, requestedAt: { not: null } },
    select: { campaignId: true },
  });
  for (const { campaignId } of wanted) {
    if (isStopping()) return;
    const result = await read(client, campaignId).catch((error: unknown) => {
      log().warn({ campaignId, err: String(error) }, "the number registry could not be read");
      return { problem: problemOf(error) };
    });
    await inTransaction(async (tx) => {
      await tx.osrReading.update({
        where: { accountId_campaignId: { accountId, campaignId } },
        data: { ...result, requestedAt: null },
      });
      await publish(tx, { accountId, kind: "campaign", campaignId });
    });
  }
};

export const accountsWithOsrRequests = async (): Promise<string[]> => {
  const rows = await db().osrReading.findMany({
    where: { requestedAt: { not: null } },
    select: { accountId: true },
    distinct: ["accountId"],
  });
  return rows.map((row) => row.accountId);
};
