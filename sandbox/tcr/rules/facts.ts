import type { Brand, Campaign, Company } from "../entities";
import type { Refusal } from "../errors";

/** All that a rule may look at. Rules load nothing and know no other time than `now`. */
export type Facts = {
  campaign: Campaign;
  brand: Brand;
  caller: Company;
  companies: ReadonlyMap<string, Company>;
  now: number;
};

export type EventBody = Record<string, string | number | boolean | null>;
export type OutgoingEvent = { to: string; body: EventBody & { eventType: string } };

/** What a decision changes: the campaign as it is afterwards, and who has to be told. */
export type Change = { campaign: Campaign; events: OutgoingEvent[] };
export type Decision = Change | Refusal;

export const unchanged = (facts: Facts): Change => ({ campaign: facts.campaign, events: [] });
