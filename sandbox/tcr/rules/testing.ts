import { newCompany } from "../../scenarios/companies";
import { readyChain, registered } from "../../scenarios/chain";
import type { Brand, Campaign, Company } from "../entities";
import { isRefusal } from "../errors";
import { ALL_NETWORKS } from "../networks";
import { acceptAsDca, decline } from "./answer";
import { elect } from "./elect";
import type { Change, Decision, Facts, OutgoingEvent } from "./facts";
import { cancelMigration, startMigration } from "./migrate";
import { shareWithSecondary } from "./secondary";

/** Letters A to E are CSPs, W to Z are DCAs; X reaches the first two networks, the others what is said. */
export type Setting = {
  reach?: Record<string, readonly number[]>;
  auto?: string[];
  optedOut?: string[];
  withoutSoleProprietors?: string[];
  campaign?: Partial<Campaign>;
};

export type Step =
  | { do: "start"; by: string; to: string }
  | { do: "elect"; by: string; to: string }
  | { do: "accept"; by: string }
  | { do: "accept-secondary"; by: string }
  | { do: "share-secondary"; by: string; to: string }
  | { do: "decline"; by: string }
  | { do: "cancel"; by: string };

export type Table = {
  campaign: () => Campaign;
  companies: ReadonlyMap<string, Company>;
  events: OutgoingEvent[];
  take: (step: Step, now?: number) => Decision;
  allows: (step: Step) => boolean;
  impose: (decide: (facts: Facts) => Change, now?: number) => void;
  switchAutoComplete: (company: string) => void;
  live: () => string;
  provisional: () => string;
  heard: (company: string) => string[];
};

const CSPS = ["A", "B", "C", "D", "E"];
const DCAS = ["W", "X", "Y", "Z"];

export const TWO = [10017, 10035];
export const FOUR = [10017, 10035, 10037, 10038];

const NOW = Date.UTC(2026, 2, 2, 15);

/** A campaign with the live chain of a notation such as `A B X Y?`; a question mark leaves a hop pending. */
export function table(notation: string, setting: Setting = {}): Table {
  const companies = new Map([...CSPS, ...DCAS].map((id) => [id, companyFor(id, setting)]));
  const hops = notation.split(" ");
  const parties = hops.slice(1).flatMap((hop) => companies.get(hop.charAt(0)) ?? []);
  const pending = hops.flatMap((hop, index) => (hop.endsWith("?") ? [index - 1] : []));
  const base = { ...emptyCampaign(hops[0] ?? "A"), ...setting.campaign };
  const shared = { ...base, existing: readyChain(base, parties, { pending, sharedAt: NOW, quick: true }) };
  let campaign: Campaign = { ...shared, mno: registered(shared) };
  const events: OutgoingEvent[] = [];

  const factsFor = (caller: string, now: number): Facts => {
    const company = companies.get(caller);
    if (!company) throw new Error(`No company ${caller}`);
    return { campaign, brand: BRAND, caller: company, companies, now };
  };
  const keep = (change: Change): void => {
    campaign = change.campaign;
    events.push(...change.events);
  };

  return {
    campaign: () => campaign,
    companies,
    events,
    take: (step, now = NOW) => {
      const decision = decide(step, factsFor(step.by, now));
      if (!isRefusal(decision)) keep(decision);
      return decision;
    },
    allows: (step) => !isRefusal(decide(step, factsFor(step.by, NOW))),
    impose: (decision, now = NOW) => {
      keep(decision(factsFor(campaign.cspId, now)));
    },
    switchAutoComplete: (id) => {
      const company = companies.get(id);
      if (company) companies.set(id, { ...company, migrationAutoComplete: !company.migrationAutoComplete });
    },
    live: () => notationOf(campaign, campaign.existing),
    provisional: () => notationOf(campaign, campaign.provisional ?? []),
    heard: (company) => events.filter(({ to }) => to === company).map(({ body }) => body.eventType),
  };
}

function decide(step: Step, facts: Facts): Decision {
  switch (step.do) {
    case "start":
      return startMigration(facts, step.to);
    case "elect":
      return elect(facts, step.to);
    case "accept":
      return acceptAsDca(facts, "DCA1");
    case "accept-secondary":
      return acceptAsDca(facts, "DCA2");
    case "share-secondary":
      return shareWithSecondary(facts, step.to);
    case "decline":
      return decline(facts, ["CNP", "DCA1", "DCA2"], { explanation: "no", rejectionCategory: ["OTHER"] });
    case "cancel":
      return cancelMigration(facts, "changed our mind");
  }
}

const MARKS = { PENDING: "?", ACCEPTED: "", DECLINED: "!" };

function notationOf(campaign: Campaign, shares: Campaign["existing"]): string {
  const first = shares[0]?.from ?? campaign.cspId;
  return [first, ...shares.map((share) => share.to + MARKS[share.sharingStatus])].join(" ");
}

const companyFor = (id: string, { reach, auto, optedOut, withoutSoleProprietors }: Setting): Company =>
  newCompany({
    id,
    kind: DCAS.includes(id) ? "DCA" : "CSP",
    name: `Company ${id}`,
    mnoIds: [...(reach?.[id] ?? (id === "X" ? TWO : DCAS.includes(id) ? ALL_NETWORKS : []))],
    migrationAutoComplete: auto?.includes(id) ?? false,
    migrationSupported: !(optedOut?.includes(id) ?? false),
    soleProprietorEnabled: !(withoutSoleProprietors?.includes(id) ?? false),
  });

const BRAND: Brand = {
  brandId: "B000001",
  cspId: "A",
  displayName: "Brand",
  companyName: "Brand Inc.",
  entityType: "PRIVATE_PROFIT",
  identityStatus: "VERIFIED",
  status: "ACTIVE",
  ein: "1",
  website: "https://brand.example",
  email: "hello@brand.example",
  phone: "+15550000000",
  vertical: "RETAIL",
  createDate: 0,
  mock: false,
};

const emptyCampaign = (owner: string): Campaign => ({
  campaignId: "C000001",
  cspId: owner,
  brandId: BRAND.brandId,
  resellerId: null,
  status: "ACTIVE",
  createDate: 0,
  endDate: null,
  usecase: "MIXED",
  subUsecases: [],
  referenceId: null,
  autoRenewal: true,
  mock: false,
  texts: {},
  mnoIds: FOUR,
  mno: {},
  suspendedBy: [],
  phones: [],
  existing: [],
  provisional: null,
  migrations: [],
});
