import { randomUUID } from "node:crypto";
import { seal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { Account, Campaign, Prisma } from "@/lib/db/generated/client";

/** Rows for tests that need a database but no registry. */
export const anAccount = (name = "Acme"): Promise<Account> =>
  db().account.create({
    data: {
      companyId: `S${randomUUID().slice(0, 6).toUpperCase()}`,
      name,
      environment: "SANDBOX",
      baseUrl: "http://127.0.0.1:9/tcr/csp/v2",
      apiKeySealed: seal("key"),
      secretSealed: seal("secret"),
      migrationSupported: true,
    },
  });

export const aPartnerOf = async (
  account: Account,
  id: string,
  more: Partial<Prisma.PartnerUncheckedCreateInput> = {},
) => {
  const data = {
    accountId: account.id,
    id,
    name: `Partner ${id}`,
    kind: "CNP",
    migrationSupported: true,
    soleProprietorEnabled: true,
    ...more,
  };
  return db().partner.create({ data });
};

/** An own campaign that can be migrated away from SOLDUP1, unless told otherwise. */
export const aCampaignOf = async (
  account: Account,
  more: Partial<Prisma.CampaignUncheckedCreateInput> = {},
): Promise<Campaign> =>
  db().campaign.create({
    data: {
      accountId: account.id,
      campaignId: `C${randomUUID().slice(0, 6).toUpperCase()}`,
      own: true,
      status: "ACTIVE",
      useCase: "MIXED",
      brandId: "B123ABC",
      brandName: "Example Co",
      registeredOn: new Date("2026-03-01T10:00:00Z"),
      liveUpId: "SOLDUP1",
      liveUpStatus: "ACCEPTED",
      mnosBefore: [10017, 10035],
      mnosBeforeRead: true,
      factsReadAt: new Date(),
      ...more,
    },
  });

/** A migration of the campaign that is open, started by its account. */
export const openMigration = {
  migrationStatus: "ACTIVE",
  migrationCreatedAt: new Date(Date.now() - 86_400_000),
  migrationExpiresAt: new Date(Date.now() + 29 * 86_400_000),
  migrationInitiator: "me",
  provUpId: "SNEWUP1",
  provUpStatus: "PENDING",
} satisfies Partial<Prisma.CampaignUncheckedCreateInput>;

/** A share that waits for this account, in a migration that somebody else started. */
export const pendingShare = {
  own: false,
  liveUpId: null,
  liveUpStatus: null,
  ...openMigration,
  migrationInitiator: "other",
  provUpId: null,
  provUpStatus: null,
  provDownId: "SDOWN01",
  provDownStatus: "PENDING",
  provDownAt: new Date(Date.now() - 3_600_000),
  pending: true,
} satisfies Partial<Prisma.CampaignUncheckedCreateInput>;
