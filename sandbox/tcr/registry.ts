import type { Clock } from "../core/clock";
import type { NumberRegistry } from "../osr/number-registry";
import type { Campaign, Company } from "./entities";
import { isRefusal, refuse, type Refusal } from "./errors";
import { isPartOf, openMigration } from "./rules/chain";
import type { Change, Decision, Facts } from "./rules/facts";
import { endMigration } from "./rules/migrate";
import type { Store } from "./store";
import type { Dispatcher } from "./webhooks/dispatcher";

export type MigrationDates = "iso" | "epoch";

export type Registry = {
  store: Store;
  clock: Clock;
  /** The number registry, of which the API shows what concerns a campaign. */
  osr: NumberRegistry;
  dates: { migration: MigrationDates };
  /** Lets a rule decide about a campaign the caller is part of, keeps the result and tells who must know. */
  perform: (caller: Company, campaignId: string, decide: (facts: Facts) => Decision) => Change | Refusal;
  /** The same for what happens without a caller: networks, time, the control interface. */
  impose: (campaign: Campaign, decide: (facts: Facts) => Change) => Campaign;
  expire: () => void;
};

export function createRegistry(deps: {
  store: Store;
  clock: Clock;
  osr: NumberRegistry;
  dispatcher: Dispatcher;
  onCampaign: (campaign: Campaign) => void;
}): Registry {
  const { store, clock, dispatcher } = deps;

  function factsOf(campaign: Campaign, caller: Company | undefined, now: number): Facts | undefined {
    const brand = store.brands.get(campaign.brandId);
    const party = caller ?? store.companies.get(campaign.cspId);
    return brand && party && { campaign, brand, caller: party, companies: store.companies, now };
  }

  function keep(change: Change): void {
    store.putCampaign(change.campaign);
    dispatcher.enqueue(change.events);
    deps.onCampaign(change.campaign);
  }

  function impose(campaign: Campaign, decide: (facts: Facts) => Change, now = clock.now()): Campaign {
    const facts = factsOf(campaign, undefined, now);
    if (!facts) return campaign;
    const change = decide(facts);
    keep(change);
    return change.campaign;
  }

  return {
    store,
    clock,
    osr: deps.osr,
    dates: { migration: "iso" },
    perform: (caller, campaignId, decide) => {
      const campaign = store.campaign(campaignId);
      const facts = campaign && isPartOf(campaign, caller.id) && factsOf(campaign, caller, clock.now());
      if (!facts) return refuse(502, "Campaign not found", ["campaignId"]);
      const decision = decide(facts);
      if (!isRefusal(decision)) keep(decision);
      return decision;
    },
    impose: (campaign, decide) => impose(campaign, decide),
    expire: () => {
      for (const campaign of store.expired(clock.now())) {
        impose(
          campaign,
          (facts) => endMigration(facts, "Migration expired: not completed within 30 days"),
          openMigration(campaign)?.expirationDate,
        );
      }
    },
  };
}
