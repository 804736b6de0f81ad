import type {
  AdjacentHops,
  CampaignFacts,
  ChainHop,
  MigrationRecord,
  Share,
  SharingStatus,
} from "./campaign";
import type { PartnerFacts } from "./eligibility";

/** Worlds for tests: a campaign that may be migrated, and ways to vary it. */

export const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`);

export const noHops: AdjacentHops = { downstream: null, upstream: null };

export const aShare = (
  partnerId: string,
  status: SharingStatus = "ACCEPTED",
  given: Partial<Share> = {},
): Share => ({
  partnerId,
  status,
  sharedAt: day("2026-11-01"),
  statusAt: status === "PENDING" ? null : day("2026-11-02"),
  explanation: null,
  ...given,
});

export const aMigration = (given: Partial<MigrationRecord> = {}): MigrationRecord => ({
  status: "ACTIVE",
  createdAt: day("2026-11-03"),
  expiresAt: day("2026-12-03"),
  cancellationReason: null,
  initiator: "me",
  ...given,
});

export const aCampaign = (given: Partial<CampaignFacts> = {}): CampaignFacts => ({
  campaignId: "CAAAAAA",
  role: "OWN",
  status: "ACTIVE",
  mock: false,
  soleProprietor: false,
  live: { downstream: null, upstream: aShare("SBBBBBB") },
  provisional: noHops,
  migration: null,
  previouslyAccepted: false,
  mnoStates: {},
  mnosBefore: [10017, 10035],
  mnosProvisional: null,
  dca: null,
  ...given,
});

/** A campaign of another company, shared to this account and passed on. */
export const aPartnerCampaign = (given: Partial<CampaignFacts> = {}): CampaignFacts =>
  aCampaign({
    role: "PARTNER",
    live: { downstream: aShare("SAAAAAA"), upstream: aShare("SCCCCCC") },
    ...given,
  });

/** A campaign as the DCA `DMMMMMM` sees it: it waits for its answer as primary, in a migration. */
export const aDcaCampaign = (
  dca: Partial<NonNullable<CampaignFacts["dca"]>> = {},
  given: Partial<CampaignFacts> = {},
): CampaignFacts =>
  aCampaign({
    role: "PARTNER",
    live: noHops,
    provisional: { downstream: aShare("SBBBBBB", "PENDING"), upstream: null },
    migration: aMigration({ initiator: "other" }),
    dca: {
      roles: { live: null, provisional: "PRIMARY" },
      chains: { live: [], provisional: [] },
      requestedMnos: [10017, 10035],
      ...dca,
    },
    ...given,
  });

export const aHop = (
  from: string,
  to: string,
  role: ChainHop["role"],
  given: Partial<ChainHop> = {},
): ChainHop => ({
  from,
  to,
  role,
  status: "ACCEPTED",
  sharedAt: null,
  statusAt: null,
  mnoIds: [],
  ...given,
});

export const aPartner = (given: Partial<PartnerFacts> = {}): PartnerFacts => ({
  id: "SCCCCCC",
  name: "Company C",
  kind: "CNP",
  migrationSupported: true,
  soleProprietorEnabled: true,
  ...given,
});
