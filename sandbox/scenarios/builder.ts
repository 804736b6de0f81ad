import { newId } from "../core/ids";
import { createRandom, type Random } from "../core/random";
import type { Brand, Campaign, Company, Reseller } from "../tcr/entities";
import { isRefusal } from "../tcr/errors";
import type { Decision, Facts } from "../tcr/rules/facts";
import { readyChain, registered } from "./chain";
import { chooseSubUsecases, chooseUsecase } from "./usecase-mix";

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

export type Sketch = {
  owner: string;
  chain: string[];
  id?: string | undefined;
  usecase?: string | undefined;
  mnoIds?: number[] | undefined;
  mock?: boolean | undefined;
  pending?: number[] | undefined;
  ageDays?: number | undefined;
};

export type Builder = {
  random: Random;
  start: number;
  campaign: (sketch: Sketch) => Campaign;
  /** Lets a rule act in the past; scenarios are built from legal steps only. */
  step: (campaign: Campaign, caller: string, at: number, decide: (facts: Facts) => Decision) => Campaign;
};

const THREE_YEARS_DAYS = 1_095;

export function createBuilder(world: {
  seed: number;
  start: number;
  companies: Company[];
  brands: Brand[];
  resellers: Reseller[];
}): Builder {
  const random = createRandom(world.seed);
  const companies = new Map(world.companies.map((company) => [company.id, company]));
  const brands = new Map(world.brands.map((brand) => [brand.brandId, brand]));
  const taken = new Set<string>();
  let running = 0;

  const partyOf = (id: string): Company => {
    const company = companies.get(id);
    if (!company) throw new Error(`Unknown company ${id} in a scenario`);
    return company;
  };

  function brandFor(owner: string, sole: boolean): Brand {
    const fitting = world.brands.filter(
      (brand) => brand.cspId === owner && (brand.entityType === "SOLE_PROPRIETOR") === sole,
    );
    running += 1;
    // The first round gives every brand a campaign, the rest falls where it may.
    const brand = fitting[running <= fitting.length ? running - 1 : random.below(fitting.length)];
    if (!brand) throw new Error(`No brand for ${owner}`);
    return brand;
  }

  function campaign(sketch: Sketch): Campaign {
    const campaignId = sketch.id ?? newId(random, "C", (id) => taken.has(id));
    taken.add(campaignId);
    const usecase = sketch.usecase ?? chooseUsecase(random);
    const age = (sketch.ageDays ?? 45 + random.below(THREE_YEARS_DAYS - 45)) * DAY_MS + random.below(DAY_MS);
    const createDate = world.start - age;
    const reseller = random.next() < 0.3 ? world.resellers[random.below(world.resellers.length)] : undefined;
    const base: Campaign = {
      campaignId,
      cspId: sketch.owner,
      brandId: brandFor(sketch.owner, usecase === "SOLE_PROPRIETOR").brandId,
      resellerId: reseller?.cspId === sketch.owner ? reseller.resellerId : null,
      status: "ACTIVE",
      createDate,
      endDate: null,
      usecase,
      subUsecases: chooseSubUsecases(random, usecase),
      referenceId: random.next() < 0.4 ? `ref-${String(10_000 + random.below(89_999))}` : null,
      autoRenewal: random.next() < 0.92,
      mock: sketch.mock ?? false,
      texts: {},
      mnoIds: sketch.mnoIds ?? chooseNetworks(random),
      mno: {},
      suspendedBy: [],
      phones: choosePhones(random, usecase),
      existing: [],
      provisional: null,
      migrations: [],
    };
    const shared = {
      ...base,
      existing: readyChain(base, sketch.chain.map(partyOf), {
        pending: sketch.pending ?? [],
        sharedAt: createDate + HOUR_MS,
      }),
    };
    return { ...shared, mno: registered(shared) };
  }

  return {
    random,
    start: world.start,
    campaign,
    step: (subject, caller, at, decide) => {
      const brand = brands.get(subject.brandId);
      if (!brand) throw new Error(`Campaign ${subject.campaignId} has no brand`);
      const decision = decide({ campaign: subject, brand, caller: partyOf(caller), companies, now: at });
      if (isRefusal(decision)) throw new Error(`Scenario step refused: ${decision.description}`);
      return decision.campaign;
    },
  };
}

function chooseNetworks(random: Random): number[] {
  const mixes = [
    [[10017, 10035], 25],
    [[10017, 10035, 10037, 10038], 50],
    [[10017, 10035, 10037, 10038, 10631, 10901], 25],
  ] as const;
  return [...random.weighted<readonly number[]>(mixes, [10017, 10035])];
}

function choosePhones(random: Random, usecase: string): string[] {
  const count = usecase === "SOLE_PROPRIETOR" ? 1 : random.below(4);
  return Array.from({ length: count }, () => `1555${String(1_000_000 + random.below(8_999_999))}`);
}
