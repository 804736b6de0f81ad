import { z } from "zod";

/**
 * The registry's answers, read tolerantly: unknown keys are dropped, what Portage can do without may
 * be missing or null, and only identity and state are required (tcr.md 1.6).
 */

const text = z.string().nullish();
const flag = z.boolean().nullish();
const textList = z.array(z.string()).nullish();

/** ISO 8601, a plain date, or epoch milliseconds as a number or as text (tcr.md 1.6 and 8). */
const instant = z.union([z.number(), z.string()]).transform((value, context) => {
  const date = new Date(typeof value === "string" && /^\d{11,}$/.test(value) ? Number(value) : value);
  if (!Number.isNaN(date.getTime())) return date;
  context.addIssue({ code: "custom", message: "not a date" });
  return z.NEVER;
});
const maybeInstant = instant.nullish().catch(null);

export const errorsWire = z.array(
  z.object({
    code: z.coerce.number().int(),
    description: z.string().nullish(),
    fields: z.union([z.array(z.string()), z.string()]).nullish(),
    field: z.union([z.array(z.string()), z.string()]).nullish(),
  }),
);

export const campaignWire = z.object({
  campaignId: z.string(),
  cspId: text,
  resellerId: text,
  status: z.string(),
  createDate: maybeInstant,
  brandId: z.string(),
  usecase: z.string(),
  subUsecases: textList,
  description: text,
  sample1: text,
  sample2: text,
  sample3: text,
  sample4: text,
  sample5: text,
  messageFlow: text,
  helpMessage: text,
  optinMessage: text,
  optoutMessage: text,
  optinKeywords: text,
  optoutKeywords: text,
  helpKeywords: text,
  privacyPolicyLink: text,
  termsAndConditionsLink: text,
  subscriberOptin: flag,
  subscriberOptout: flag,
  subscriberHelp: flag,
  embeddedLink: flag,
  embeddedPhone: flag,
  numberPool: flag,
  ageGated: flag,
  directLending: flag,
  termsAndConditions: flag,
  referenceId: text,
  mock: flag,
  autoRenewal: flag,
  nextRenewalOrExpirationDate: text,
  expirationDate: maybeInstant,
});

export const brandWire = z.object({
  brandId: z.string(),
  displayName: text,
  companyName: text,
  entityType: text,
  identityStatus: text,
  status: text,
  universalEin: text,
  mock: flag,
});

export const partnerCampaignWire = campaignWire.extend({ brand: brandWire.nullish() });

export const resellerWire = z.object({ resellerId: z.string(), companyName: text });

export const pageOf = <Record extends z.ZodType>(record: Record) =>
  z.object({
    records: z.array(record),
    page: z.number().int().nullish(),
    totalRecords: z.number().int().nullish(),
  });

/** APPROVED stands for ACCEPTED nowhere in the reference; an unknown word is a contract failure. */
export const shareWire = z.object({
  downstreamCnpId: text,
  upstreamCnpId: text,
  sharingStatus: z
    .string()
    .toUpperCase()
    .pipe(z.enum(["PENDING", "ACCEPTED", "DECLINED"])),
  explanation: text,
  sharedDate: maybeInstant,
  statusDate: maybeInstant,
});

export const sharingWire = z.object({ sharedWithMe: shareWire.nullish(), sharedByMe: shareWire.nullish() });

/** A hop of the whole chain, as a DCA reads it: the registry's shape is not public, so most of it may be missing. */
export const chainWire = z.array(
  shareWire.extend({
    role: z.string().nullish(),
    mnoIds: z.array(z.coerce.number().int()).nullish(),
  }),
);

export const migrationWire = z.object({
  status: z.string(),
  cancellationReason: text,
  createDate: instant,
  expirationDate: maybeInstant,
});

/** The list of networks; numbers may come as text. */
export const mnoIdsWire = z.array(z.coerce.number().int());

export const operationStatusWire = z.record(z.string(), z.string());

export const mnoMetadataWire = z.record(
  z.string(),
  z.object({
    mno: text,
    mnoSupport: flag,
    mnoReview: flag,
    qualify: flag,
    msgClass: text,
    tpm: z.number().nullish(),
    mmsTpm: z.number().nullish(),
    tpmScope: text,
    brandTier: text,
    brandDailyCap: z.number().nullish(),
  }),
);

export const settingsWire = z.object({ migrationSupported: z.boolean(), migrationAutoComplete: z.boolean() });

export const profileWire = z.object({
  cspId: text,
  dcaId: text,
  email: text,
  platformFreeTrialEnabled: flag,
  soleProprietorEnabled: flag,
  ucaasEnabled: flag,
  publicSafetyEnabled: flag,
  dpaSigned: flag,
});

export const osrAttributesWire = z.object({
  msg_class: text,
  status: z.union([z.string(), z.number()]).nullish(),
  brand_id: text,
});

export const osrPhoneWire = z.object({
  phoneNumber: z.coerce.string(),
  nnid: z.coerce.string().nullish(),
  provisionedDate: maybeInstant,
  current: flag,
});
