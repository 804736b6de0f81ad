import { z } from "zod";

/**
 * Infobip's answers, read tolerantly: unknown keys are dropped, enumerations are open, what Portage can do without may
 * be missing or null, and only identity and state are required.
 */

const text = z.string().nullish().catch(null);
const textList = z.array(z.string()).nullish().catch(null);

const instant = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => {
    const date = new Date(value ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? null : date;
  });

/** Both error shapes: the one that numbers and registration are declared with, and the platform's newer one. */
export const errorWire = z.union([
  z.object({
    requestError: z.object({
      serviceException: z.object({
        messageId: text,
        text,
        validationErrors: z
          .record(z.string(), z.union([z.array(z.string()), z.string()]))
          .nullish()
          .catch(null),
      }),
    }),
  }),
  z.object({
    errorCode: z.string(),
    description: text,
    action: text,
    violations: z
      .array(z.object({ property: text, violation: text }))
      .nullish()
      .catch(null),
  }),
]);

export const numberWire = z.object({
  numberKey: text,
  number: z.coerce.string(),
  country: text,
  type: text,
  capabilities: textList,
  reservationStatus: text,
});

export const ownedNumbersWire = z.object({
  numbers: z.array(numberWire),
  numberCount: z.number().int().nullish().catch(null),
});

export const poolWire = z.object({
  numberPoolId: z.string(),
  numberPoolType: text,
  numberPoolStatus: z.string(),
  nnid: z.coerce.string().nullish().catch(null),
  policy: text,
  availability: text,
});

/** The reasons are a list here and one text in the event of the same rejection. */
const reasonsWire = z
  .union([z.array(z.string()), z.string().transform((reason) => [reason])])
  .nullish()
  .catch(null);

const feedbackWire = z.object({
  rejectionReasons: reasonsWire,
  rejectionDetails: z
    .array(z.object({ errorCode: z.coerce.string().nullish(), description: text, recommendedAction: text }))
    .nullish()
    .catch(null),
  rejectionDate: instant,
});

export const campaignWire = z.object({
  id: z.string(),
  name: z.string(),
  stage: z.string(),
  type: text,
  externalCampaignId: text,
  createdDate: instant,
  lastModifiedDate: instant,
  campaignFeedback: feedbackWire.nullish().catch(null),
  numberPool: poolWire.nullish().catch(null),
});

export const pageOf = <Record extends z.ZodType>(record: Record) =>
  z.object({
    results: z.array(record),
    paging: z
      .object({ page: z.number().int().nullish(), totalResults: z.number().int().nullish() })
      .nullish()
      .catch(null),
  });

export const campaignNumbersWire = z.object({
  numberPreviews: z.array(z.object({ number: z.coerce.string() })),
});

const networkStatusWire = z.object({
  network: z.string(),
  state: z.string(),
  messageClass: text,
  throughput: z.coerce.string().nullish().catch(null),
  brandTier: text,
});

/** Not said in public whether the list has an envelope: both are read. */
export const networkStatusesWire = z.union([
  z.array(networkStatusWire),
  z.object({ results: z.array(networkStatusWire) }).transform(({ results }) => results),
]);

export const subscriptionWire = z.object({
  subscriptionId: z.string(),
  name: text,
  events: z.array(z.string()),
  profile: z
    .object({
      webhook: z.object({ notifyUrl: text }).nullish().catch(null),
      security: z.object({ type: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});
