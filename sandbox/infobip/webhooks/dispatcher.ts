import type { Clock } from "../../core/clock";
import type { Log } from "../../core/log";
import type { Delivery } from "../../tcr/webhooks/dispatcher";
import type { Transport } from "../../tcr/webhooks/send";
import type { Account, Subscription } from "../entities";
import type { InfobipStore } from "../store";
import type { InfobipEvent } from "./events";
import { sendBucket } from "./send";

const MINUTE_MS = 60_000;
/** ASSUMPTION: the cycle of delivery reports, counted from 0, and an end after five tries. */
const TRIES = 5;
const retryAfter = (tries: number): number => MINUTE_MS + MINUTE_MS * (tries - 1) * (tries - 1);

type Waiting = {
  company: string;
  subscriptionId: string;
  event: InfobipEvent;
  externalId: string;
  tries: number;
  dueAt: number;
};

export type InfobipDispatcher = {
  tell: (account: Account, externalId: string, event: InfobipEvent) => void;
  /** Sends what is due; what is due for one subscription goes in one request. */
  poke: () => void;
  waiting: () => Waiting[];
  load: (waiting: Waiting[] | undefined) => void;
};

/** Pushes events and keeps none that was taken or given up. They are in no order and may come more than once. */
export function createInfobipDispatcher(deps: {
  clock: Clock;
  store: InfobipStore;
  log: Log<Delivery>;
  transport: Transport;
  onChange: () => void;
}): InfobipDispatcher {
  const { clock, store, log } = deps;
  let queue: Waiting[] = [];
  const busy = new Set<Waiting>();

  const record = (item: Waiting, answer: number | string): void => {
    log.append({
      at: clock.realNow(),
      system: "infobip",
      company: item.company,
      event: item.event.event,
      attempt: item.tries,
      answer,
      campaignId: item.externalId,
      body: item.event,
    });
  };

  function tell(account: Account, externalId: string, event: InfobipEvent): void {
    const { behaviour, company } = account;
    const listeners = account.subscriptions.filter(({ events }) => events.includes(event.event));
    const item = { company, event, externalId, tries: 0, dueAt: clock.now() + behaviour.webhookDelayMs };
    if (listeners.length === 0) record({ ...item, subscriptionId: "" }, "no subscription");
    if (listeners.length > 0 && behaviour.loseWebhooks > 0) {
      store.putAccount({ ...account, behaviour: { ...behaviour, loseWebhooks: behaviour.loseWebhooks - 1 } });
      record({ ...item, subscriptionId: "" }, "lost");
      return;
    }
    const copies = behaviour.duplicateWebhooks > 0 ? 2 : 1;
    if (copies === 2)
      store.putAccount({
        ...account,
        behaviour: { ...behaviour, duplicateWebhooks: behaviour.duplicateWebhooks - 1 },
      });
    for (const { subscriptionId } of listeners)
      queue.push(...Array.from({ length: copies }, () => ({ ...item, subscriptionId })));
    deps.onChange();
    // In the next turn, so that events of the same moment share a request.
    setTimeout(poke, 0).unref();
  }

  async function send(account: Account, subscription: Subscription, items: Waiting[]): Promise<void> {
    const body = JSON.stringify({ results: items.map(({ event }) => event) });
    const answer = await sendBucket(deps.transport, { account, subscription, body });
    const taken = typeof answer === "number" && answer >= 200 && answer < 300;
    for (const item of items) {
      busy.delete(item);
      item.tries += 1;
      record(item, answer);
      item.dueAt = clock.now() + retryAfter(item.tries);
    }
    queue = queue.filter((item) => !items.includes(item) || (!taken && item.tries < TRIES));
    deps.onChange();
  }

  function poke(): void {
    const due = queue.filter((item) => item.dueAt <= clock.now() && !busy.has(item));
    const groups = new Map<string, Waiting[]>();
    for (const item of due) {
      const key = `${item.company} ${item.subscriptionId}`;
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    for (const items of groups.values()) {
      const [first] = items;
      const account = first && store.account(first.company);
      const subscription = account?.subscriptions.find(
        ({ subscriptionId }) => subscriptionId === first?.subscriptionId,
      );
      if (!account || !subscription) {
        queue = queue.filter((item) => !items.includes(item));
        continue;
      }
      for (let from = 0; from < items.length; from += subscription.maxBucketSize) {
        const bucket = items.slice(from, from + subscription.maxBucketSize);
        for (const item of bucket) busy.add(item);
        void send(account, subscription, bucket);
      }
    }
  }

  return {
    tell,
    poke,
    waiting: () => queue,
    load: (waiting) => {
      queue = waiting ?? [];
      busy.clear();
    },
  };
}
