import { createRandom } from "../core/random";
import type { Campaign } from "../tcr/entities";
import type { World } from "../tcr/store";
import { STAGES, type StageName } from "./account";
import { makeBrands, makeResellers } from "./brands";
import { createBuilder, type Builder } from "./builder";
import * as party from "./companies";
import { leftToPeople, partlyCovered, pendingShare, waiting } from "./stages";

export const DEMO_CAMPAIGNS = 1_284;
const SEED = 20_250_403;

/** How many of Acme's campaigns stand at each stage when the account has its usual size. */
const COUNTS: readonly (readonly [Exclude<StageName, "eligible">, number])[] = [
  ["soleProprietor", 40],
  ["mock", 12],
  ["suspended", 12],
  ["suspendedByDca", 2],
  ["expired", 58],
  ["declined", 15],
  ["neverShared", 6],
  ["noDca", 18],
  ["rejectedByNetwork", 9],
  ["inReview", 11],
  ["dcaIncomplete", 8],
  ["open", 24],
  ["previouslyAccepted", 9],
  ["endingInThreeDays", 3],
  ["endingWithinADay", 3],
  ["declinedMigration", 4],
  ["partlyCovered", 4],
  ["atDca", 5],
  ["atDirectDca", 2],
  ["atHarbor", 3],
  ["middleHop", 3],
  ["completed", 10],
  ["cancelled", 4],
  ["expiredMigration", 3],
  ["cancelledBySuspension", 2],
  ["cancelledByDeactivation", 1],
  ["cancelledByCampaignEnd", 1],
];

/** Chains of the campaigns without a special state. */
const ROUTES: readonly (readonly [readonly string[], number])[] = [
  [[party.NORTHWIND, party.CLEARWATER], 30],
  [[party.BLUE_RIDGE, party.CLEARWATER], 14],
  [[party.BLUE_RIDGE, party.SUMMIT, party.PRAIRIE], 8],
  [[party.NORTHWIND, party.SUMMIT, party.PRAIRIE], 8],
  [[party.CASCADE, party.NORTHWIND, party.CLEARWATER], 9],
  [[party.CASCADE, party.CLEARWATER], 8],
  [[party.HARBOR, party.BLUE_RIDGE, party.CLEARWATER], 6],
  [[party.HARBOR, party.CLEARWATER], 5],
  [[party.CLEARWATER], 6],
  [[party.SUMMIT, party.PRAIRIE], 4],
  [[party.IRONWOOD, party.CLEARWATER], 2],
];

export function demoWorld({ start, campaigns }: { start: number; campaigns: number }): World {
  const random = createRandom(SEED);
  const taken = new Set<string>();
  const companies = party.demoCompanies();
  const share = Math.min(1, campaigns / DEMO_CAMPAIGNS);
  const brands = [
    ...makeBrands(random, taken, {
      cspId: party.ACME,
      count: 146,
      soleProprietors: 34,
      awkward: true,
      start,
    }),
    ...makeBrands(random, taken, {
      cspId: party.BRIGHTLINE,
      count: 12,
      soleProprietors: 0,
      awkward: false,
      start,
    }),
    ...makeBrands(random, taken, {
      cspId: party.NORTHWIND,
      count: 8,
      soleProprietors: 0,
      awkward: false,
      start,
    }),
  ];
  const resellers = makeResellers(random, party.ACME);
  const builder = createBuilder({ seed: SEED + 1, start, companies, brands, resellers });
  const staged = COUNTS.flatMap(([name, count]) =>
    Array.from({ length: Math.max(1, Math.round(count * share)) }, (_, turn) =>
      STAGES[name](builder, { turn }),
    ),
  ).slice(0, campaigns);
  const plain = Array.from({ length: campaigns - staged.length }, () => ordinary(builder, party.ACME));
  return {
    companies,
    brands,
    resellers,
    campaigns: [...plain, ...staged, ...brightline(builder), ...northwind(builder), ...atDcas(builder)].map(
      leftToPeople,
    ),
  };
}

function ordinary(builder: Builder, owner: string): Campaign {
  const chain = builder.random.weighted<readonly string[]>(ROUTES, [party.CLEARWATER]);
  return builder.campaign({ owner, chain: [...chain] });
}

const INBOXES = [party.NORTHWIND, party.BLUE_RIDGE, party.CASCADE] as const;

/** A second downstream company, so that a CNP's inbox does not hold one sender only. */
function brightline(builder: Builder): Campaign[] {
  const owner = party.BRIGHTLINE;
  const inboxes = Array.from({ length: 5 }, () => INBOXES).flat();
  return [
    ...inboxes.map((to) => pendingShare(builder, { owner, to })),
    ...INBOXES.map((target) => waiting(builder, { owner, chain: [party.HARBOR, party.CLEARWATER], target })),
    ...Array.from({ length: 22 }, (_, turn) =>
      builder.campaign({
        owner,
        chain: [INBOXES[turn % INBOXES.length] ?? party.NORTHWIND, party.CLEARWATER],
      }),
    ),
  ];
}

/** Northwind is a CSP of its own as well as a partner to others. */
const northwind = (builder: Builder): Campaign[] =>
  Array.from({ length: 24 }, (_, turn) =>
    builder.campaign({
      owner: party.NORTHWIND,
      chain: turn % 3 ? [party.CLEARWATER] : [party.SUMMIT, party.PRAIRIE],
    }),
  );

/** Requests of every kind for each of the DCAs, so that a person can play any of them. */
function atDcas(builder: Builder): Campaign[] {
  const owner = party.BRIGHTLINE;
  const pairs = [
    { to: party.CLEARWATER, former: party.SUMMIT, primary: party.PRAIRIE },
    { to: party.SUMMIT, former: party.CLEARWATER, primary: party.PRAIRIE },
    { to: party.PRAIRIE, former: party.CLEARWATER, primary: party.SUMMIT },
  ];
  return pairs.flatMap(({ to, former, primary }) => [
    ...Array.from({ length: 3 }, () => pendingShare(builder, { owner, to })),
    ...Array.from({ length: 3 }, () =>
      waiting(builder, { owner, chain: [party.HARBOR, former], mnoIds: [10035, 10017], target: to }),
    ),
    // Asked again for what it accepted before: the new chain leaves out the hop below it.
    ...Array.from({ length: 2 }, () =>
      waiting(builder, { owner, chain: [party.IRONWOOD, to], mnoIds: [10035], target: to }),
    ),
    ...Array.from({ length: 3 }, () =>
      partlyCovered(builder, {
        owner,
        chain: [party.IRONWOOD, former],
        target: party.HARBOR,
        primary,
        secondary: to,
      }),
    ),
  ]);
}
