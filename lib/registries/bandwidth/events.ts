import { z } from "zod";
import { tenDigits } from "./map";
import { recordsNamed } from "./wire";
import { parseXml, type Xml } from "./xml";

/** Another account took over messaging of a number. It is about no order. */
export const messagingLost = "MESSAGING_LOST";

/** What Bandwidth is asked to tell: of orders that put numbers on campaigns, and of numbers that others took over. */
export const bandwidthTopics = ["tnoptions", messagingLost] as const;

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => (value === undefined || value === "" ? null : value));

const notificationWire = z.object({
  OrderType: text,
  EventType: text,
  OrderId: text,
  Status: text,
  Message: text,
  LastModifiedDate: text,
});

export type BandwidthEvent = {
  /** The kind of order, or the event. */
  eventType: string;
  orderId: string | null;
  description: string | null;
  /** Ten digits each, of those that are named. */
  numbers: string[];
  /** There is no event id: what is equal in this is the same notification, sent again. */
  identity: string;
};

const mostNamed = 5;

const named = (numbers: string[]): string | null => {
  if (numbers.length === 0) return null;
  const shown = numbers.slice(0, mostNamed).join(", ");
  return numbers.length > mostNamed ? `${shown} and ${String(numbers.length - mostNamed)} more` : shown;
};

const numbersIn = (xml: Xml): string[] => [
  ...new Set(
    recordsNamed(xml, new Set(["TelephoneNumber"])).flatMap((each) =>
      typeof each === "string" && each !== "" ? [tenDigits(each)] : [],
    ),
  ),
];

/** One notification; null when the body is none of Bandwidth's. */
export const parseBandwidthNotification = (rawBody: string): BandwidthEvent | null => {
  const xml = parseXml(rawBody);
  const parsed = notificationWire.safeParse(xml);
  if (xml === null || !parsed.success) return null;
  const { OrderType, EventType, OrderId, Status, Message, LastModifiedDate } = parsed.data;
  const eventType = EventType ?? OrderType;
  if (eventType === null) return null;
  const numbers = numbersIn(xml);
  const words = OrderId === null ? [Message, named(numbers)] : [Status, Message];
  const said = words.filter((word) => word !== null);
  return {
    eventType,
    orderId: OrderId,
    description: said.length === 0 ? null : said.join(": "),
    numbers,
    identity:
      OrderId === null || LastModifiedDate === null
        ? rawBody
        : JSON.stringify([eventType, OrderId, Status, LastModifiedDate]),
  };
};
