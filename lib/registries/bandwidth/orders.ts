import { segment } from "@/lib/http/address";
import type { Call, Operation } from "./call";
import { BandwidthError } from "./errors";
import { toOrder } from "./map";
import type { BandwidthOrder, BandwidthOrderRequest, BandwidthOrderStep } from "./types";
import { orderWire, recordsNamed, stepWire } from "./wire";
import type { Written, Xml } from "./xml";

const root = "/tnoptions";

/** A list names orders otherwise than a single one does. */
const orderElements: ReadonlySet<string> = new Set(["TnOptionOrder", "TnOptionOrderSummary"]);
/** A filter that was passed over would answer two years of orders: so many are looked at one by one. */
const mostUnnamed = 5;

const bodyOf = ({ customerOrderId, groups }: BandwidthOrderRequest): Written => ({
  TnOptionOrder: {
    CustomerOrderId: customerOrderId,
    TnOptionGroups: {
      TnOptionGroup: groups.map(({ campaignId, nnid, numbers }) => ({
        Sms: "on",
        // Without a message class: Bandwidth fills in TCR's.
        A2pSettings: { Action: "asSpecified", CampaignId: campaignId },
        NNID: nnid,
        TelephoneNumbers: { TelephoneNumber: numbers },
      })),
    },
  },
});

const ordersIn = (xml: Xml, { method, path }: Operation): BandwidthOrder[] => {
  // One order may be the document itself.
  const whole = typeof xml !== "string" && "OrderId" in xml ? [xml] : recordsNamed(xml, orderElements);
  return whole.map((record) => {
    const parsed = orderWire.safeParse(record);
    if (parsed.success) return toOrder(parsed.data);
    throw new BandwidthError({ kind: "contract", method, path, status: 200, cause: parsed.error });
  });
};

/** Orders that put numbers on campaigns. */
export const orderMethods = ({ look }: Call) => {
  const readOne = async (operation: Operation): Promise<BandwidthOrder> => {
    const [order] = ordersIn(await look(operation), operation);
    if (order !== undefined) return order;
    throw new BandwidthError({
      kind: "contract",
      method: operation.method,
      path: operation.path,
      status: 200,
    });
  };

  const getOrder = (id: string): Promise<BandwidthOrder> =>
    readOne({ lane: "order", method: "GET", path: `${root}/${segment(id)}` });

  return {
    /** Not idempotent: after an unclear answer `findOrders` tells whether it was made. */
    createOrder: async (wanted: BandwidthOrderRequest): Promise<BandwidthOrder> =>
      readOne({ lane: "order", method: "POST", path: root, body: bodyOf(wanted) }),

    getOrder,

    /** Orders with this id of ours; each is checked for it, for a filter may be passed over. */
    findOrders: async (customerOrderId: string): Promise<BandwidthOrder[]> => {
      const list: Operation = {
        lane: "order",
        method: "GET",
        path: root,
        query: { customerOrderId, orderDetails: "true" },
      };
      const listed = ordersIn(await look(list), list);
      const unnamed = listed.filter((order) => order.customerOrderId === null);
      if (unnamed.length > mostUnnamed)
        throw new BandwidthError({ kind: "contract", method: list.method, path: list.path, status: 200 });
      const named = listed.filter((order) => order.customerOrderId !== null);
      for (const { id } of unnamed) named.push(await getOrder(id));
      return named.filter((order) => order.customerOrderId === customerOrderId);
    },

    orderHistory: async (id: string): Promise<BandwidthOrderStep[]> => {
      const xml = await look({ lane: "order", method: "GET", path: `${root}/${segment(id)}/history` });
      return recordsNamed(xml, new Set(["OrderHistory"])).flatMap((record) => {
        const parsed = stepWire.safeParse(record);
        if (!parsed.success) return [];
        const { OrderDate: at, Status: status, Note: note, Author: author } = parsed.data;
        return [{ at, status, note, author }];
      });
    },
  };
};
