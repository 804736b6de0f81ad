import { z } from "zod";
import { mostBatchItems } from "@/lib/domain/batch";
import { dcaRoles, sharingStatuses } from "@/lib/domain/campaign";
import { migrationStages } from "@/lib/domain/migration-state";
import { endCauses, migrationViews } from "@/lib/domain/migration-views";

/** Lists and their filters as a browser may send them; the names are those of the lists' addresses. */

const texts = z.array(z.string().max(200)).max(500).optional();
const text = z.string().max(200).optional();
const flag = z.boolean().optional();
export const idsInput = z.array(z.string().max(20)).max(mostBatchItems);
const ids = idsInput.optional();
const day = z.iso.date().optional();

export const campaignList = z.object({
  list: z.literal("campaigns"),
  filter: z.object({
    ids,
    useCase: texts,
    brandId: text,
    brandName: text,
    upstreamCnp: texts,
    reseller: texts,
    referenceId: text,
    cnpMigration: flag,
    tcrStatus: text,
    stage: z.enum(migrationStages).optional(),
    eligible: flag,
    soleProprietor: flag,
    expiresIn: z.number().int().positive().max(365).optional(),
  }),
});

export const inboxList = z.object({
  list: z.literal("inbox"),
  filter: z.object({
    ids,
    brandId: text,
    useCase: texts,
    downstreamCnp: texts,
    sharedFrom: day,
    sharedTo: day,
    tcrStatus: text,
    cnpMigration: flag,
    sharingStatus: z.enum(sharingStatuses).optional(),
    view: z.literal("auto").optional(),
  }),
});

export const historyList = z.object({
  list: z.literal("history"),
  filter: z.object({
    ids,
    brandId: text,
    useCase: texts,
    downstreamCnp: texts,
    upstreamCnp: texts,
    tcrStatus: text,
    cnpMigration: flag,
    upstreamSharingStatus: z.enum(["PENDING", "ACCEPTED"]).optional(),
  }),
});

export const dcaList = z.object({
  list: z.literal("dca"),
  role: z.enum(dcaRoles),
  filter: z.object({
    ids,
    tcrStatus: text,
    acceptanceStatus: z.enum(sharingStatuses).optional(),
    view: z.literal("auto").optional(),
    useCase: texts,
    brandId: text,
    brandEin: text,
    csp: texts,
    downstreamCnp: texts,
    brandName: text,
    cnpMigration: flag,
  }),
});

const migrationList = z.object({
  list: z.literal("migrations"),
  filter: z.object({
    view: z.enum(migrationViews),
    ids,
    partner: texts,
    initiator: z.enum(["me", "other", "unknown"]).optional(),
    cause: z.enum(endCauses).optional(),
  }),
});

export const listInput = z.union([campaignList, inboxList, historyList, dcaList, migrationList]);
export type List = z.output<typeof listInput>;
