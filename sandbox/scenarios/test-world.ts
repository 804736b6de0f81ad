import { createRandom } from "../core/random";
import type { World } from "../tcr/store";
import { STAGES, type StageName } from "./account";
import { makeBrands, makeResellers } from "./brands";
import { createBuilder } from "./builder";
import * as party from "./companies";
import { ATT, T_MOBILE } from "../tcr/networks";
import { leftToPeople, pendingShare, waiting } from "./stages";

const SEED = 7;

const numbered = (prefix: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${prefix}${String(index + 1).padStart(7 - prefix.length, "0")}`,
  );

/** Ids that tests may rely on: at least one campaign of Acme's account per state. */
export const testCampaigns = {
  /** All shared to Northwind, with a DCA that reaches both of their networks (AT&T and T-Mobile). */
  eligible: numbered("CELIG", 24),
  soleProprietor: ["CSOLE01", "CSOLE02"],
  mock: ["CMOCK01"],
  suspended: ["CSUSP01"],
  suspendedByDca: ["CSUSD01"],
  expired: ["CEXPD01", "CEXPD02"],
  declined: ["CDECL01"],
  neverShared: ["CNEVR01"],
  noDca: ["CNDCA01", "CNDCA02", "CNDCA03"],
  rejectedByNetwork: ["CREJD01"],
  inReview: ["CREVW01"],
  dcaIncomplete: ["CPDCA01"],
  /** Waiting at Northwind, Blue Ridge and Cascade, in this order. */
  open: ["COPEN01", "COPEN02", "COPEN03"],
  previouslyAccepted: ["CPREV01", "CPREV02", "CPREV03"],
  endingInThreeDays: ["CEND301"],
  endingWithinADay: ["CEND001"],
  declinedMigration: ["CMDEC01"],
  partlyCovered: ["CPART01"],
  atDca: ["CATDC01"],
  atDirectDca: ["CDIRE01"],
  atHarbor: ["CHARB01"],
  middleHop: ["CMIDH01"],
  completed: ["CDONE01"],
  cancelled: ["CCANC01"],
  expiredMigration: ["CMEXP01"],
  cancelledBySuspension: ["CMSUS01"],
  cancelledByDeactivation: ["CMDEA01"],
  cancelledByCampaignEnd: ["CMEND01"],
} satisfies Record<StageName, string[]>;

/** Brightline's: an ordinary share and a migration, both waiting at Northwind. */
export const brightlineCampaigns = { pendingShare: "CBRSH01", migration: "CBRMG01" } as const;

/** Prairie does not reach AT&T, which Summit carries for it as secondary DCA. */
const beyondPrairie = [party.PRAIRIE, party.SUMMIT];

/** Brightline's chains of the overview's worked examples, each for people to play. */
export const exampleChains = {
  CEXMP01: [party.NORTHWIND, party.CLEARWATER],
  CEXMP02: [party.NORTHWIND, party.CASCADE, ...beyondPrairie],
  CEXMP03: [party.NORTHWIND, party.CASCADE, ...beyondPrairie],
  CEXMP04: [party.NORTHWIND, party.CASCADE, ...beyondPrairie],
  CEXMP05: [party.NORTHWIND, ...beyondPrairie],
  CEXMP06: [party.CLEARWATER],
  CEXMP07: [party.NORTHWIND, party.CLEARWATER],
} as const satisfies Record<string, string[]>;

export function testWorld({ start }: { start: number }): World {
  const random = createRandom(SEED);
  const taken = new Set<string>();
  const companies = party.demoCompanies();
  const brands = [
    ...makeBrands(random, taken, { cspId: party.ACME, count: 12, soleProprietors: 2, awkward: true, start }),
    ...makeBrands(random, taken, {
      cspId: party.BRIGHTLINE,
      count: 2,
      soleProprietors: 0,
      awkward: false,
      start,
    }),
  ];
  const resellers = makeResellers(random, party.ACME);
  const builder = createBuilder({ seed: SEED + 1, start, companies, brands, resellers });
  const staged = (Object.keys(testCampaigns) as StageName[]).flatMap((name) =>
    testCampaigns[name].map((id, turn) => STAGES[name](builder, { id, turn })),
  );
  const brightline = [
    pendingShare(builder, {
      id: brightlineCampaigns.pendingShare,
      owner: party.BRIGHTLINE,
      to: party.NORTHWIND,
    }),
    waiting(builder, {
      id: brightlineCampaigns.migration,
      owner: party.BRIGHTLINE,
      chain: [party.HARBOR, party.CLEARWATER],
      target: party.NORTHWIND,
    }),
  ];
  const examples = Object.entries(exampleChains).map(([id, chain]) =>
    builder.campaign({
      id,
      owner: party.BRIGHTLINE,
      chain: [...chain],
      usecase: "MIXED",
      mnoIds: [ATT, T_MOBILE],
    }),
  );
  return {
    companies,
    brands,
    resellers,
    campaigns: [...staged, ...brightline, ...examples].map(leftToPeople),
  };
}
