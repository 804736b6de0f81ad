import { z } from "zod";

/** What is asked for. The channel has more; one that comes all the same is stored and shown by its own name. */
export const infobipEvents = ["CAMPAIGN_STATUS_UPDATE", "CAMPAIGN_NETWORK_STATUS_UPDATE"] as const;

const text = z.string().nullish().catch(null);

const eventWire = z.object({
  event: z.string().min(1),
  receivedAt: text,
  content: z
    .object({
      campaignId: text,
      tcrId: text,
      campaignStatus: text,
      campaignNetwork: text,
      campaignNetworkStatus: text,
      // One text in the event, a list where the campaign is read.
      rejectionReasons: z
        .union([z.string(), z.array(z.string())])
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});

const deliveryWire = z.object({ results: z.array(z.unknown()) });

export type InfobipEvent = {
  /** Null: this element is no event at all. */
  eventType: string | null;
  /** Infobip's own id. */
  infobipId: string | null;
  tcrId: string | null;
  description: string | null;
  /** There is no event id: what is equal in this is the same event, sent again. */
  identity: string;
  raw: string;
};

const words = (parts: (string | null | undefined)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== "");
  return said.length === 0 ? null : said.join(": ");
};

const toEvent = (element: unknown): InfobipEvent => {
  const raw = JSON.stringify(element);
  const parsed = eventWire.safeParse(element);
  if (!parsed.success)
    return { eventType: null, infobipId: null, tcrId: null, description: null, identity: raw, raw };
  const { event, receivedAt, content } = parsed.data;
  const facts = [content?.campaignStatus, content?.campaignNetwork, content?.campaignNetworkStatus];
  const isKnown = (infobipEvents as readonly string[]).includes(event);
  return {
    eventType: event,
    infobipId: content?.campaignId ?? null,
    tcrId: content?.tcrId ?? null,
    description: words([...facts, [content?.rejectionReasons ?? []].flat().join(" ")]),
    identity: isKnown ? JSON.stringify([event, content?.campaignId, ...facts, receivedAt]) : raw,
    raw,
  };
};

/** The events of one delivery, in order; null when the body is no delivery of Infobip's. */
export const parseInfobipDelivery = (rawBody: string): InfobipEvent[] | null => {
  try {
    const parsed = deliveryWire.safeParse(JSON.parse(rawBody));
    return parsed.success ? parsed.data.results.map(toEvent) : null;
  } catch {
    return null;
  }
};
