import { z } from "zod";

/** Enumerations and webhook subscriptions (tcr.md 13 and 14.1). */

const text = z.string().nullish();
const flag = z.boolean().nullish();

export const namesWire = z.record(z.string(), z.string());

export const dcaListWire = z.array(
  z.object({
    id: z.string(),
    displayName: text,
    soleProprietorEnabled: flag,
    dca2AutoAccept: flag,
    mnoIds: z.array(z.coerce.number().int()).nullish().catch(null),
  }),
);

export const mnoListWire = z.array(
  z.object({
    networkId: z.coerce.number().int(),
    displayName: text,
    osrBitmaskIndex: z.number().int().nullish(),
  }),
);

export const useCaseListWire = z.record(
  z.string(),
  z.object({ displayName: text, classification: text, description: text }),
);

export const subscriptionWire = z.object({ eventCategory: z.string(), webhookEndpoint: z.string() });

export const testEventWire = z.object({
  endpoint: text,
  status: z.union([z.number(), z.string()]).nullish(),
  request: z.unknown().optional(),
  response: z.unknown().optional(),
});
