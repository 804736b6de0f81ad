import { z } from "zod";
import { isCampaignId } from "@/lib/domain/ids";
import { mostCampaigns, mostInPilot } from "@/lib/domain/handover/limits";
import { handoverProviders } from "@/lib/domain/handover/providers";
import { stepKeys } from "@/lib/domain/handover/steps";

/** The most numbers of one campaign (infobip.md 6.2). */
export const mostNumbers = 35_000;

const ids = z.array(z.uuid()).min(1).max(mostCampaigns);
const name = z.string().trim().min(1, "Give it a name.").max(80, "At most 80 characters.");
/** The formats of SubID and context are not public: kept as they are typed (partners.md). */
const osrText = z.string().trim().max(64, "At most 64 characters.");
const nnid = z
  .string()
  .trim()
  .regex(/^\d{3,12}$/, "An NNID has digits only.");

export const createHandoverInput = z.object({
  provider: z.enum(handoverProviders),
  name,
  campaignIds: z
    .array(z.string().refine(isCampaignId))
    .min(1, "Choose at least one campaign.")
    .max(mostCampaigns, `At most ${String(mostCampaigns)} campaigns in one hand-over.`),
  nnid: nnid.nullable(),
  /** Campaigns of the first wave; 0: no pilot. */
  pilot: z.number().int().min(0).max(mostInPilot),
  waveSize: z.number().int().min(1).max(mostCampaigns),
  takeNumbers: z.boolean(),
});

export const setHandoverInput = z.object({
  handoverId: z.uuid(),
  name: name.optional(),
  nnid: nnid.optional(),
  osrContext: osrText.optional(),
  window: z
    .object({ startsAt: z.iso.datetime({ offset: true }), minutes: z.number().int().min(5).max(1_440) })
    .nullable()
    .optional(),
});

export const setCampaignInput = z.object({
  handoverId: z.uuid(),
  rowId: z.uuid(),
  poolId: z.string().trim().max(64).nullable().optional(),
  subId: osrText.nullable().optional(),
  wave: z.number().int().min(1).max(mostCampaigns).optional(),
});

export const giveNumbersInput = z.object({
  handoverId: z.uuid(),
  /** The campaign of lines that name none; null where every line does. */
  rowId: z.uuid().nullable(),
  text: z.string().min(1, "Paste at least one number.").max(2_000_000),
});

export const dropNumbersInput = z.object({
  handoverId: z.uuid(),
  rowId: z.uuid(),
  /** All of them: null. */
  numbers: z.array(z.string()).max(mostNumbers).nullable(),
});

export const rowsInput = z.object({ handoverId: z.uuid(), rowIds: ids });
export const beginInput = rowsInput.extend({ step: z.enum(stepKeys) });
export const switchInput = rowsInput.extend({ confirm: z.string() });
export const tickRollbackInput = z.object({ handoverId: z.uuid(), rowId: z.uuid(), key: z.string() });
export const prerequisiteInput = z.object({
  provider: z.enum(handoverProviders),
  key: z.string(),
  ticked: z.boolean(),
});
