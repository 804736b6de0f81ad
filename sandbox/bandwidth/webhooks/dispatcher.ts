import type { Clock } from "../../core/clock";
import type { Log } from "../../core/log";
import type { Delivery } from "../../tcr/webhooks/dispatcher";
import type { Transport } from "../../tcr/webhooks/send";
import type { Account, Subscription, TnOptionOrder } from "../entities";
import type { BandwidthStore } from "../store";
import { notificationOf } from "./notification";
import { sendNotification, type Attempts } from "./send";

/** The order as it was when there was something to tell. */
type Waiting = { company: string; subscriptionId: string; order: TnOptionOrder; dueAt: number };

export type BandwidthDispatcher = {
  tell: (order: TnOptionOrder) => void;
  /** Sends what is due, once: what does not arrive is not repeated. */
  poke: () => void;
  waiting: () => Waiting[];
  load: (waiting: Waiting[] | undefined) => void;
};

const OK = (answer: number | string | undefined): boolean =>
  typeof answer === "number" && answer >= 200 && answer < 300;

export function createBandwidthDispatcher(deps: {
  clock: Clock;
  store: BandwidthStore;
  log: Log<Delivery>;
  transport: Transport;
  onChange: () => void;
}): BandwidthDispatcher {
  const { clock, store, log } = deps;
  let queue: Waiting[] = [];
  /** Of one subscription one after the other. */
  const lanes = new Map<string, Promise<void>>();

  function record({ company, order }: Waiting, attempts: Attempts): void {
    const { orderId, customerOrderId, status, completed } = order;
    attempts.forEach((answer, index) => {
      log.append({
        at: clock.realNow(),
        system: "bandwidth",
        company,
        event: `tnoptions ${status}`,
        attempt: index + 1,
        answer,
        campaignId: order.groups.find(({ a2p }) => a2p?.campaignId)?.a2p?.campaignId ?? null,
        body: { orderId, customerOrderId, status, completed: completed.length },
      });
    });
  }

  const listens = ({ callback, orderType, orderId }: Subscription, order: TnOptionOrder): boolean =>
    callback !== null &&
    callback.expiresAt > clock.now() &&
    orderType === "tnoptions" &&
    (orderId === null || orderId === order.orderId);

  /** So many are lost or doubled, as ordered; one less each time. */
  function misdelivered(account: Account, name: "loseNotifications" | "duplicateNotifications"): boolean {
    const left = account.behaviour[name];
    if (left <= 0) return false;
    store.putAccount({ ...account, behaviour: { ...account.behaviour, [name]: left - 1 } });
    return true;
  }

  function tell(order: TnOptionOrder): void {
    const account = store.account(order.company);
    const listeners = account?.subscriptions.filter((each) => listens(each, order)) ?? [];
    if (!account || listeners.length === 0) return;
    const item = {
      company: order.company,
      order,
      dueAt: clock.now() + account.behaviour.notificationDelayMs,
    };
    if (misdelivered(account, "loseNotifications")) {
      record({ ...item, subscriptionId: "" }, ["lost"]);
      return;
    }
    const copies = misdelivered(account, "duplicateNotifications") ? 2 : 1;
    for (const { subscriptionId } of listeners)
      queue.push(...Array.from({ length: copies }, () => ({ ...item, subscriptionId })));
    deps.onChange();
    setTimeout(poke, 0).unref();
  }

  function remember({ company, subscriptionId }: Waiting, answer: number | string | undefined): void {
    const account = store.account(company);
    if (!account) return;
    const status = OK(answer) ? `${String(answer)} OK` : String(answer);
    const subscriptions = account.subscriptions.map((each) =>
      each.subscriptionId === subscriptionId && each.callback
        ? { ...each, callback: { ...each.callback, status } }
        : each,
    );
    store.putAccount({ ...account, subscriptions });
  }

  async function send(item: Waiting): Promise<void> {
    const { callback } =
      store
        .account(item.company)
        ?.subscriptions.find((each) => each.subscriptionId === item.subscriptionId) ?? {};
    if (!callback) return;
    const attempts = await sendNotification(deps.transport, {
      url: callback.url,
      credentials: callback.credentials,
      body: notificationOf(item.subscriptionId, item.order),
    });
    record(item, attempts);
    remember(item, attempts.at(-1));
  }

  function poke(): void {
    const due = queue.filter(({ dueAt }) => dueAt <= clock.now());
    queue = queue.filter((item) => !due.includes(item));
    for (const item of due) {
      const lane = `${item.company} ${item.subscriptionId}`;
      lanes.set(
        lane,
        (lanes.get(lane) ?? Promise.resolve()).then(() => send(item)),
      );
    }
  }

  return {
    tell,
    poke,
    waiting: () => queue,
    load: (waiting) => {
      queue = waiting ?? [];
      lanes.clear();
    },
  };
}
