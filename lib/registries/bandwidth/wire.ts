import { z } from "zod";
import type { Xml } from "./xml";

/**
 * Bandwidth's answers, read tolerantly: unknown elements are dropped, enumerations are open, an empty element is none,
 * and only identity and state are required.
 */

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => (value === undefined || value === "" ? null : value));

const required = z.string().min(1);

const instant = text.transform((value) => {
  const date = new Date(value ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
});

/** An element that may be missing, empty, there once, or there several times. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      value === undefined || value === "" ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
    z.array(item),
  );

/** A list within an element of its own: `<Warnings><Warning>…`. */
const listIn = <Item extends z.ZodType>(name: string, item: Item) =>
  z.preprocess((value) => {
    const inner = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : [];
    return inner === undefined || inner === "" ? [] : [inner].flat();
  }, z.array(item));

export const failureWire = z.object({
  ResponseStatus: z.object({ ErrorCode: text, Description: text }),
});

export const importWire = z.object({
  CampaignId: required,
  Description: text,
  MessageClass: text,
  CreateDate: instant,
  Status: required,
  SecondaryDcaSharingStatus: text,
  SecondaryDcaDeclineReason: text,
  MnoStatusList: listIn("MnoStatus", z.object({ MnoName: text, MnoId: text, Status: text })),
});

export const importAnswer = z.object({ ImportedCampaign: importWire });

export const importsAnswer = z.object({
  ImportedCampaigns: listIn("ImportedCampaign", importWire),
});

/** The public documents name an error's elements in more than one way. */
const noteWire = z.object({
  Code: text,
  ErrorCode: text,
  Description: text,
  TelephoneNumber: several(z.string()),
  TelephoneNumbers: listIn("TelephoneNumber", z.string()),
});

export const orderWire = z.object({
  OrderId: required,
  CustomerOrderId: text,
  ProcessingStatus: text,
  OrderStatus: text,
  OrderCreateDate: instant,
  OrderDate: instant,
  ErrorList: listIn("Error", noteWire),
  Warnings: listIn("Warning", noteWire),
});

export const stepWire = z.object({ OrderDate: instant, Status: text, Note: text, Author: text });

export const subscriptionWire = z.object({
  SubscriptionId: required,
  OrderType: text,
  EventType: text,
  CallbackSubscription: z.object({ URL: text }).nullish().catch(null),
});

export const tokenWire = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().nullish().catch(null),
});

/** Records of these names, wherever in the answer they are: not every list's frame is public. */
export const recordsNamed = (value: Xml, names: ReadonlySet<string>): Xml[] =>
  typeof value === "string"
    ? []
    : Object.entries(value).flatMap(([name, child]) =>
        names.has(name) ? [child].flat() : [child].flat().flatMap((each: Xml) => recordsNamed(each, names)),
      );
