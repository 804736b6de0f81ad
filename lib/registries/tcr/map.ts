import type { z } from "zod";
import type { AdjacentHops, ChainHop, Share } from "@/lib/domain/campaign";
import { campaignFlags } from "./types";
import type {
  CampaignFlag,
  TcrBrand,
  TcrCampaign,
  TcrMigration,
  TcrMnoTerms,
  TcrOsrAttributes,
  TcrOsrPhone,
  TcrPage,
  TcrPartnerCampaign,
  TcrProfile,
  TcrReseller,
} from "./types";
import type {
  brandWire,
  campaignWire,
  chainWire,
  migrationWire,
  mnoMetadataWire,
  operationStatusWire,
  osrAttributesWire,
  osrPhoneWire,
  partnerCampaignWire,
  profileWire,
  resellerWire,
  shareWire,
  sharingWire,
} from "./wire";

const noReseller = "R000000";

/** The registry sends "" and null alike for an absent text. */
const textOrNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text === "" ? null : text;

export const toPage = <Wire, Own>(
  {
    records,
    page,
    totalRecords,
  }: { records: Wire[]; page?: number | null | undefined; totalRecords?: number | null | undefined },
  map: (record: Wire) => Own,
): TcrPage<Own> => ({
  records: records.map(map),
  page: page ?? 1,
  totalRecords: totalRecords ?? records.length,
});

export const toCampaign = (wire: z.output<typeof campaignWire>): TcrCampaign => ({
  campaignId: wire.campaignId,
  cspId: textOrNull(wire.cspId),
  resellerId: wire.resellerId === noReseller ? null : textOrNull(wire.resellerId),
  status: wire.status.toUpperCase(),
  createdAt: wire.createDate ?? null,
  brandId: wire.brandId,
  usecase: wire.usecase,
  subUsecases: wire.subUsecases ?? [],
  description: textOrNull(wire.description),
  samples: [wire.sample1, wire.sample2, wire.sample3, wire.sample4, wire.sample5]
    .map(textOrNull)
    .filter((sample) => sample !== null),
  messageFlow: textOrNull(wire.messageFlow),
  helpMessage: textOrNull(wire.helpMessage),
  optinMessage: textOrNull(wire.optinMessage),
  optoutMessage: textOrNull(wire.optoutMessage),
  optinKeywords: textOrNull(wire.optinKeywords),
  optoutKeywords: textOrNull(wire.optoutKeywords),
  helpKeywords: textOrNull(wire.helpKeywords),
  privacyPolicyLink: textOrNull(wire.privacyPolicyLink),
  termsAndConditionsLink: textOrNull(wire.termsAndConditionsLink),
  flags: Object.fromEntries(campaignFlags.map((flag) => [flag, wire[flag] ?? null])) as Record<
    CampaignFlag,
    boolean | null
  >,
  referenceId: textOrNull(wire.referenceId),
  mock: wire.mock ?? false,
  autoRenewal: wire.autoRenewal ?? null,
  renewsOrExpiresOn:
    textOrNull(wire.nextRenewalOrExpirationDate) ?? wire.expirationDate?.toISOString().slice(0, 10) ?? null,
});

export const toBrand = (wire: z.output<typeof brandWire>): TcrBrand => ({
  brandId: wire.brandId,
  displayName: textOrNull(wire.displayName),
  companyName: textOrNull(wire.companyName),
  entityType: textOrNull(wire.entityType),
  identityStatus: textOrNull(wire.identityStatus),
  status: textOrNull(wire.status),
  universalEin: textOrNull(wire.universalEin),
  mock: wire.mock ?? false,
});

export const toPartnerCampaign = (wire: z.output<typeof partnerCampaignWire>): TcrPartnerCampaign => ({
  ...toCampaign(wire),
  brand: wire.brand === null || wire.brand === undefined ? null : toBrand(wire.brand),
});

export const toReseller = (wire: z.output<typeof resellerWire>): TcrReseller => ({
  resellerId: wire.resellerId,
  companyName: textOrNull(wire.companyName),
});

const toShare = (wire: z.output<typeof shareWire>, partnerId: string | null | undefined): Share | null =>
  partnerId === null || partnerId === undefined || partnerId === ""
    ? null
    : {
        partnerId,
        status: wire.sharingStatus,
        sharedAt: wire.sharedDate ?? null,
        statusAt: wire.statusDate ?? null,
        explanation: textOrNull(wire.explanation),
      };

/** The record of a share up, as elect and share answer it. */
export const toUpstreamShare = (wire: z.output<typeof shareWire>): Share | null =>
  toShare(wire, wire.upstreamCnpId);

/** The record of a share down, as decline answers it. */
export const toDownstreamShare = (wire: z.output<typeof shareWire>): Share | null =>
  toShare(wire, wire.downstreamCnpId);

/**
 * The other party of what was shared with us is its downstream id, of what we shared its upstream id.
 * The remaining id of each record repeats oddly in the registry's own examples and is not read.
 */
export const toHops = ({ sharedWithMe, sharedByMe }: z.output<typeof sharingWire>): AdjacentHops => ({
  downstream: sharedWithMe === null || sharedWithMe === undefined ? null : toDownstreamShare(sharedWithMe),
  upstream: sharedByMe === null || sharedByMe === undefined ? null : toUpstreamShare(sharedByMe),
});

const chainRoles: ReadonlyMap<string, ChainHop["role"]> = new Map([
  ["DCA1", "PRIMARY"],
  ["DCA2", "SECONDARY"],
]);

/** Hops that name no two parties are left out: nothing could be drawn of them. */
export const toChain = (wire: z.output<typeof chainWire>): ChainHop[] =>
  wire.flatMap((hop) => {
    const from = textOrNull(hop.downstreamCnpId);
    const to = textOrNull(hop.upstreamCnpId);
    if (from === null || to === null) return [];
    return [
      {
        from,
        to,
        role: chainRoles.get(hop.role?.toUpperCase() ?? "") ?? "CNP",
        status: hop.sharingStatus,
        sharedAt: hop.sharedDate?.toISOString() ?? null,
        statusAt: hop.statusDate?.toISOString() ?? null,
        mnoIds: hop.mnoIds ?? [],
      },
    ];
  });

const dayMs = 86_400_000;

/** Expiry is 00:00 UTC of the day of creation plus 30 (assumption A12); used only when it is missing. */
const defaultExpiry = (createdAt: Date): Date =>
  new Date((Math.floor(createdAt.getTime() / dayMs) + 30) * dayMs);

export const toMigration = (wire: z.output<typeof migrationWire>): TcrMigration => ({
  status: wire.status.toUpperCase(),
  createdAt: wire.createDate,
  expiresAt: wire.expirationDate ?? defaultExpiry(wire.createDate),
  cancellationReason: textOrNull(wire.cancellationReason),
});

/** APPROVED is the older word for REGISTERED (tcr.md 10). */
export const toOperationStatus = (wire: z.output<typeof operationStatusWire>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wire).map(([mnoId, state]) => {
      const word = state.toUpperCase();
      return [mnoId, word === "APPROVED" ? "REGISTERED" : word];
    }),
  );

export const toMnoTerms = (wire: z.output<typeof mnoMetadataWire>): Record<string, TcrMnoTerms> =>
  Object.fromEntries(
    Object.entries(wire).map(([mnoId, terms]) => [
      mnoId,
      {
        mno: textOrNull(terms.mno),
        supported: terms.mnoSupport ?? null,
        review: terms.mnoReview ?? null,
        qualifies: terms.qualify ?? null,
        msgClass: textOrNull(terms.msgClass),
        tpm: terms.tpm ?? null,
        mmsTpm: terms.mmsTpm ?? null,
        tpmScope: textOrNull(terms.tpmScope),
        brandTier: textOrNull(terms.brandTier),
        brandDailyCap: terms.brandDailyCap ?? null,
      },
    ]),
  );

export const toProfile = (wire: z.output<typeof profileWire>): TcrProfile => ({
  companyId: textOrNull(wire.cspId) ?? textOrNull(wire.dcaId),
  email: textOrNull(wire.email),
  platformFreeTrialEnabled: wire.platformFreeTrialEnabled ?? null,
  soleProprietorEnabled: wire.soleProprietorEnabled ?? null,
  ucaasEnabled: wire.ucaasEnabled ?? null,
  publicSafetyEnabled: wire.publicSafetyEnabled ?? null,
  dpaSigned: wire.dpaSigned ?? null,
});

/** The mask comes as a decimal text; bit n belongs to the network with `osrBitmaskIndex` n. */
export const toOsrAttributes = (wire: z.output<typeof osrAttributesWire>): TcrOsrAttributes => {
  const mask = Number(wire.status ?? Number.NaN);
  return {
    msgClass: textOrNull(wire.msg_class),
    statusMask: Number.isInteger(mask) ? mask : null,
    brandId: textOrNull(wire.brand_id),
  };
};

export const toOsrPhone = (wire: z.output<typeof osrPhoneWire>): TcrOsrPhone => ({
  phoneNumber: wire.phoneNumber,
  nnid: textOrNull(wire.nnid),
  provisionedAt: wire.provisionedDate ?? null,
  current: wire.current ?? null,
});
