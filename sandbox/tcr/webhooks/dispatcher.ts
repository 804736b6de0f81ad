import type { Clock } from "../../core/clock";
import type { Log } from "../../core/log";
import type { Company } from "../entities";
import type { OutgoingEvent } from "../rules/facts";
import { categoryOf } from "./catalogue";
import { createTamper, type Misdelivery, type Tamper } from "./misdelivery";
import { delayAfter } from "./retry";
import { send, type Transport } from "./send";

export type Delivery = {
  at: number;
  /** Whose event; TCR's when it is not said. */
  system?: "infobip" | "bandwidth";
  company: string;
  event: string;
  attempt: number;
  answer: number | string;
  campaignId: string | null;
  body: object;
};

type Queued = { body: OutgoingEvent["body"]; attempts: number; refusals: number; dueAt: number };
export type Queues = Record<string, Queued[]>;

export type Dispatcher = {
  enqueue: (events: OutgoingEvent[]) => void;
  misdeliver: (company: string, mode: Misdelivery, count?: number) => number;
  poke: () => void;
  waiting: (company: string) => number;
  queues: () => Queues;
  load: (queues: Queues) => void;
  stop: () => void;
};

/** First in, first out per company with one event in flight: the next waits until this one is done with. */
export function createDispatcher(deps: {
  clock: Clock;
  companies: ReadonlyMap<string, Company>;
  log: Log<Delivery>;
  transport: Transport;
  onChange: () => void;
}): Dispatcher {
  const { clock, companies, log, transport } = deps;
  let queues = new Map<string, Queued[]>();
  let tampers = new Map<string, Tamper<Queued>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const busy = new Set<string>();
  let stopped = false;

  const queueOf = (company: string): Queued[] => {
    const queue = queues.get(company) ?? [];
    queues.set(company, queue);
    return queue;
  };
  const tamperOf = (company: string): Tamper<Queued> => {
    const tamper = tampers.get(company) ?? createTamper<Queued>();
    tampers.set(company, tamper);
    return tamper;
  };

  function record(company: string, item: Queued, answer: number | string): void {
    const { campaignId } = item.body;
    log.append({
      at: clock.realNow(),
      company,
      event: item.body.eventType,
      attempt: item.attempts,
      answer,
      campaignId: typeof campaignId === "string" ? campaignId : null,
      body: item.body,
    });
  }

  function enqueue(events: OutgoingEvent[]): void {
    for (const { to, body } of events) {
      const item: Queued = { body, attempts: 0, refusals: 0, dueAt: clock.now() };
      if (!endpointOf(companies.get(to), body.eventType)) record(to, item, "no subscription");
      else
        queueOf(to).push(
          ...tamperOf(to)
            .pass(item)
            .map((queued) => ({ ...queued })),
        );
      work(to);
    }
    deps.onChange();
  }

  function work(company: string): void {
    const head = queues.get(company)?.[0];
    if (!head || busy.has(company) || stopped) return;
    clearTimeout(timers.get(company));
    const wait = head.dueAt - clock.now();
    if (wait > 0) {
      // Timers cannot sleep longer than 24.8 days; a moved clock looks again anyway.
      timers.set(company, setTimeout(work, Math.min(wait, 2_000_000_000), company).unref());
      return;
    }
    busy.add(company);
    void attempt(company, head).finally(() => {
      busy.delete(company);
      deps.onChange();
      work(company);
    });
  }

  async function attempt(company: string, item: Queued): Promise<void> {
    const queue = queueOf(company);
    const receiver = companies.get(company);
    const url = endpointOf(receiver, item.body.eventType);
    item.attempts += 1;
    if (!receiver || !url) {
      record(company, item, "no subscription");
      remove(queue, item);
      return;
    }
    const answer = await send(transport, { company: receiver, url, body: item.body });
    if (stopped) return;
    record(company, item, answer.status ?? answer.reason);
    if (answer.status !== null && answer.status < 400) {
      remove(queue, item);
      return;
    }
    if (answer.status !== null) item.refusals += 1;
    const delay = delayAfter({ answered: answer.status !== null, refusals: item.refusals });
    if (delay === null) remove(queue, item);
    else item.dueAt = clock.now() + delay;
  }

  return {
    enqueue,
    misdeliver: (company, mode, count) => {
      queueOf(company).push(...tamperOf(company).order(mode, count));
      work(company);
      return tamperOf(company).held();
    },
    poke: () => {
      for (const company of queues.keys()) work(company);
    },
    waiting: (company) => queues.get(company)?.length ?? 0,
    queues: () => Object.fromEntries(queues),
    load: (saved) => {
      queues = new Map(Object.entries(saved));
      tampers = new Map();
      for (const company of queues.keys()) work(company);
    },
    stop: () => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function remove(queue: Queued[], item: Queued): void {
  const index = queue.indexOf(item);
  if (index !== -1) queue.splice(index, 1);
}

export function endpointOf(company: Company | undefined, eventType: string): string | undefined {
  const category = categoryOf(eventType);
  return category ? company?.subscriptions[category] : undefined;
}
