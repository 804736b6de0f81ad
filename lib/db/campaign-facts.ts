import type {
  AdjacentHops,
  CampaignFacts,
  ChainHop,
  DcaFacts,
  DcaRole,
  Share,
  SharingStatus,
} from "@/lib/domain/campaign";
import { dcaRoles, sharingStatuses } from "@/lib/domain/campaign";
import type { Campaign } from "./generated/client";

/** Between a row of the mirror and the facts that `lib/domain` reasons about. */

const sharingStatus = (text: string): SharingStatus | null =>
  sharingStatuses.find((each) => each === text) ?? null;

const share = (
  partnerId: string | null,
  status: string | null,
  sharedAt: Date | null,
  statusAt: Date | null,
  explanation: string | null,
): Share | null => {
  const known = status === null ? null : sharingStatus(status);
  return partnerId === null || known === null
    ? null
    : { partnerId, status: known, sharedAt, statusAt, explanation };
};

const texts = (json: unknown): Record<string, string> =>
  typeof json === "object" && json !== null
    ? Object.fromEntries(Object.entries(json).map(([key, value]) => [key, String(value)]))
    : {};

const initiator = (text: string) => (text === "me" || text === "other" ? text : "unknown");

const role = (text: string | null): DcaRole | null => dcaRoles.find((each) => each === text) ?? null;

/** Written by the mirror alone, as `lib/domain` has it. */
const hops = (json: unknown): ChainHop[] => (Array.isArray(json) ? (json as ChainHop[]) : []);

const dcaFacts = (row: Campaign): DcaFacts | null => {
  const roles = { live: role(row.liveRole), provisional: role(row.provRole) };
  if (roles.live === null && roles.provisional === null) return null;
  return {
    roles,
    chains: { live: hops(row.liveChain), provisional: hops(row.provChain) },
    requestedMnos: row.requestedMnos.length === 0 ? null : row.requestedMnos,
  };
};

export const factsOf = (row: Campaign): CampaignFacts => ({
  campaignId: row.campaignId,
  role: row.own ? "OWN" : "PARTNER",
  status: row.status,
  mock: row.mock,
  soleProprietor: row.soleProprietor,
  live: {
    downstream: share(
      row.liveDownId,
      row.liveDownStatus,
      row.liveDownAt,
      row.liveDownStatusAt,
      row.liveDownExplanation,
    ),
    upstream: share(row.liveUpId, row.liveUpStatus, row.liveUpAt, row.liveUpStatusAt, row.liveUpExplanation),
  },
  provisional: {
    downstream: share(
      row.provDownId,
      row.provDownStatus,
      row.provDownAt,
      row.provDownStatusAt,
      row.provDownExplanation,
    ),
    upstream: share(row.provUpId, row.provUpStatus, row.provUpAt, row.provUpStatusAt, row.provUpExplanation),
  },
  migration:
    row.migrationStatus === null || row.migrationCreatedAt === null || row.migrationExpiresAt === null
      ? null
      : {
          status: row.migrationStatus,
          createdAt: row.migrationCreatedAt,
          expiresAt: row.migrationExpiresAt,
          cancellationReason: row.migrationReason,
          initiator: initiator(row.migrationInitiator),
        },
  previouslyAccepted: row.previouslyAccepted,
  mnoStates: texts(row.mnoStates),
  mnosBefore: row.mnosBeforeRead ? row.mnosBefore : null,
  mnosProvisional: row.mnosProvisionalRead ? row.mnosProvisional : null,
  dca: dcaFacts(row),
});

const hopColumns = <P extends "liveDown" | "liveUp" | "provDown" | "provUp">(prefix: P, hop: Share | null) =>
  ({
    [`${prefix}Id`]: hop?.partnerId ?? null,
    [`${prefix}Status`]: hop?.status ?? null,
    [`${prefix}At`]: hop?.sharedAt ?? null,
    [`${prefix}StatusAt`]: hop?.statusAt ?? null,
    [`${prefix}Explanation`]: hop?.explanation ?? null,
  }) as Record<`${P}Id` | `${P}Status` | `${P}Explanation`, string | null> &
    Record<`${P}At` | `${P}StatusAt`, Date | null>;

export const liveColumns = (hops: AdjacentHops) => ({
  ...hopColumns("liveDown", hops.downstream),
  ...hopColumns("liveUp", hops.upstream),
});

export const provisionalColumns = (hops: AdjacentHops) => ({
  ...hopColumns("provDown", hops.downstream),
  ...hopColumns("provUp", hops.upstream),
});
