import { newUuid } from "../../core/ids";
import { element, writeXml } from "../../core/xml";
import type { TnOptionOrder } from "../entities";
import { BandwidthRefusal, xmlAnswer } from "../errors";
import { readOrder, tenDigits } from "../rules/order-request";
import { accountOf, bodyOf, type BandwidthApp, type BandwidthContext, type BandwidthParts } from "./context";
import { historyView, orderSummary, orderView } from "./views";

const ROOT = "/tnoptions";
const MOST_RESULTS = 1_000;

/** Bandwidth's own slip: the account's part of the address comes twice, and the order's id is missing. */
const locationOf = (c: BandwidthContext): string => c.req.url.replace("/accounts/", "/accounts/accounts/");

function within(at: number, from: string | undefined, to: string | undefined): boolean {
  if (from !== undefined && at < Date.parse(from)) return false;
  return to === undefined || at <= Date.parse(to);
}

function matches(order: TnOptionOrder, query: Record<string, string>): boolean {
  const { customerOrderId, status, tn, orderIdFragment } = query;
  const number = tn === undefined ? undefined : tenDigits(tn);
  return (
    (customerOrderId === undefined || order.customerOrderId === customerOrderId) &&
    (status === undefined || order.status === status.toUpperCase()) &&
    (orderIdFragment === undefined || order.orderId.includes(orderIdFragment)) &&
    (number === undefined ||
      order.groups.some(({ numbers }) => number !== null && numbers.includes(number))) &&
    within(order.createdAt, query.createdDateFrom, query.createdDateTo) &&
    within(order.modifiedAt, query.modifiedDateFrom, query.modifiedDateTo)
  );
}

/** Orders that change the options of numbers, the campaign of each among them. */
export function tnOptionRoutes(app: BandwidthApp, parts: BandwidthParts): void {
  const { store, clock, dispatcher } = parts;

  function load(c: BandwidthContext): TnOptionOrder {
    const order = store.order(c.req.param("orderId") ?? "");
    if (order?.company !== c.env.company) throw new BandwidthRefusal(404);
    return order;
  }

  app.post(ROOT, async (c) => {
    const request = readOrder(await bodyOf(c));
    const { company, accountId, behaviour } = accountOf(parts, c);
    const now = clock.now();
    const goesOn = behaviour.orders === "usual";
    const order: TnOptionOrder = {
      ...request,
      orderId: newUuid(parts.random, (id) => store.order(id) !== undefined),
      company,
      createdBy: c.env.user,
      createdAt: now,
      modifiedAt: now,
      status: "RECEIVED",
      processAt: goesOn ? now + behaviour.processMs : null,
      finishAt: goesOn ? now + Math.max(behaviour.processMs, behaviour.completeMs) : null,
      errors: [],
      warnings: [],
      completed: [],
      history: [{ at: now, status: "RECEIVED", note: "Tn option order has been received by the system." }],
    };
    store.putOrder(order);
    dispatcher.tell(order);
    return xmlAnswer(writeXml(element("TnOptionOrderResponse", [orderView(order, accountId)])), 201, {
      location: locationOf(c),
    });
  });

  app.get(ROOT, (c) => {
    const { company, accountId } = accountOf(parts, c);
    const query = c.req.query();
    const found = store
      .orders(company)
      .filter((order) => matches(order, query))
      .sort((a, b) => b.createdAt - a.createdAt);
    const view = query.orderDetails === "true" ? orderView : orderSummary;
    return xmlAnswer(
      writeXml(
        element("TnOptionOrders", [
          element("TotalCount", String(found.length)),
          ...found.slice(0, MOST_RESULTS).map((order) => view(order, accountId)),
        ]),
      ),
    );
  });

  app.get(`${ROOT}/:orderId`, (c) => xmlAnswer(writeXml(orderView(load(c), accountOf(parts, c).accountId))));
  app.get(`${ROOT}/:orderId/history`, (c) => xmlAnswer(writeXml(historyView(load(c)))));
}
