import type { Clock } from "../../core/clock";
import type { Campaign, Share } from "../../tcr/entities";
import type { Registry } from "../../tcr/registry";
import { acceptAsDca, decline } from "../../tcr/rules/answer";
import { USUAL } from "../defaults";
import { BANDWIDTH, type TnOptionOrder } from "../entities";
import type { BandwidthStore } from "../store";
import type { BandwidthDispatcher } from "../webhooks/dispatcher";
import { finishOrder } from "./process-order";

type Parts = {
  clock: Clock;
  store: BandwidthStore;
  registry: () => Registry;
  dispatcher: BandwidthDispatcher;
};

export type Progress = {
  /** A campaign of the registry changed: perhaps it waits for Bandwidth's answer. */
  notice: (campaign: Campaign) => void;
  /** After another world was loaded. */
  restart: () => void;
  /** Does what has come due, in registry time. */
  run: () => void;
};

const waitingShare = (campaign: Campaign | undefined): Share | undefined =>
  [...(campaign?.provisional ?? []), ...(campaign?.existing ?? [])].find(
    ({ to, sharingStatus }) => to === BANDWIDTH && sharingStatus === "PENDING",
  );

/** What Bandwidth does by itself: it answers what is shared with it, and works on orders. */
export function createProgress({ clock, store, registry, dispatcher }: Parts): Progress {
  const waiting = new Set<string>();

  function notice(campaign: Campaign): void {
    if (waitingShare(campaign)) waiting.add(campaign.campaignId);
    else waiting.delete(campaign.campaignId);
  }

  function answer(campaignId: string): void {
    const share = waitingShare(registry().store.campaign(campaignId));
    const bandwidth = registry().store.companies.get(BANDWIDTH);
    if (!share || !bandwidth) return;
    const { role } = share;
    const behaviour = store.account(share.from)?.behaviour ?? USUAL;
    if (role === "CNP" || behaviour.acceptance === "hold") return;
    if (share.sharedDate + behaviour.acceptMs > clock.now()) return;
    const reason = { explanation: behaviour.declineReason, rejectionCategory: ["OTHER"] };
    registry().perform(bandwidth, campaignId, (facts) =>
      behaviour.acceptance === "accept" ? acceptAsDca(facts, role) : decline(facts, [role], reason),
    );
  }

  function begin(order: TnOptionOrder, at: number): void {
    const begun = { at, status: "PROCESSING" as const, note: "Tn option order is being processed." };
    const changed = { ...order, status: begun.status, modifiedAt: at, history: [...order.history, begun] };
    store.putOrder(changed);
    dispatcher.tell(changed);
  }

  function finish(order: TnOptionOrder, at: number): void {
    const account = store.account(order.company);
    if (!account) return;
    const outcome = finishOrder(order, {
      account,
      record: (id) => store.campaign(order.company, id),
      campaign: (id) => registry().store.campaign(id),
      now: at,
    });
    store.putAccount(outcome.account);
    store.putOrder(outcome.order);
    if (outcome.osr.length > 0) registry().osr.update(outcome.osr);
    dispatcher.tell(outcome.order);
  }

  function work(): void {
    const due = store
      .openOrders()
      .flatMap((order) => {
        const at = order.status === "RECEIVED" ? order.processAt : order.finishAt;
        return at !== null && at <= clock.now() ? [{ order, at }] : [];
      })
      .sort((a, b) => a.at - b.at);
    for (const { order, at } of due) {
      if (order.status === "RECEIVED") begin(order, at);
      else finish(order, at);
    }
    // An order that has begun late may be due to end as well.
    if (due.length > 0) work();
  }

  return {
    notice,
    restart: () => {
      waiting.clear();
      registry().store.all().forEach(notice);
    },
    run: () => {
      for (const campaignId of [...waiting]) answer(campaignId);
      work();
    },
  };
}
