import { element, optional, writeXml, type XmlElement } from "../../core/xml";
import { iso } from "../../tcr/formatters/dates";
import type { TnOptionOrder } from "../entities";

const MESSAGES: Record<TnOptionOrder["status"], string> = {
  RECEIVED: "Tn option order was received",
  PROCESSING: "Tn option order is being processed",
  COMPLETE: "Tn option order is complete",
  PARTIAL: "Tn option order is partially complete",
  FAILED: "Tn option order has failed",
};

export const numberList = (name: string, numbers: string[]): XmlElement =>
  element(
    name,
    numbers.map((number) => element("TelephoneNumber", number)),
  );

/** What a subscriber of number option orders is told, in every state that an order passes through. */
export const notificationOf = (subscriptionId: string, order: TnOptionOrder): string =>
  writeXml(
    element("Notification", [
      element("SubscriptionId", subscriptionId),
      element("OrderType", "tnoptions"),
      element("OrderId", order.orderId),
      ...optional("CustomerOrderId", order.customerOrderId),
      element("Status", order.status),
      element("Message", MESSAGES[order.status]),
      element("Note"),
      numberList("CompletedTelephoneNumbers", order.completed),
      element("LastModifiedDate", iso(order.modifiedAt)),
    ]),
  );
