import { z } from "zod";
import { db } from "@/lib/db";
import { networkName } from "@/lib/domain/networks";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { OsrView } from "./dto";

/** As the mirror wrote it. */
const phones = z.array(
  z.object({
    phoneNumber: z.string(),
    nnid: z.string().nullable(),
    provisionedAt: z.string().nullable(),
    current: z.boolean().nullable(),
  }),
);

/** The last reading of the number registry; only the campaign's own CSP may have one (tcr.md 10). */
export const getOsr = async (ctx: ServiceContext, campaignId: string): Promise<OsrView> => {
  authorize(ctx, "campaigns:read");
  const reading = await db().osrReading.findUnique({
    where: { accountId_campaignId: { accountId: ctx.account.id, campaignId } },
  });
  return {
    readAt: reading?.readAt?.toISOString() ?? null,
    reading: reading?.requestedAt != null,
    problem: reading?.problem ?? null,
    msgClass: reading?.msgClass ?? null,
    activeNetworks: (reading?.activeMnos ?? []).map(networkName),
    total: reading?.total ?? 0,
    phones: phones.parse(reading?.phones ?? []),
  };
};
