import type { AdjacentHops, Share } from "@/lib/domain/campaign";
import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import { TcrError } from "./errors";
import { toDownstreamShare, toHops, toMigration, toUpstreamShare } from "./map";
import type { TcrMigration } from "./types";
import { migrationWire, mnoIdsWire, shareWire, sharingWire } from "./wire";

export type ChainQuery = { cnpMigration?: boolean };
export type Decline = { explanation: string; categories: readonly string[] };

const notFound = 502;

const isNotFound = (error: unknown): boolean =>
  error instanceof TcrError && error.kind === "refused" && error.code === notFound;

/** The registry says "none" in three ways: an empty object, nulls, and code 502 (A1 and A10 of tcr.md). */
const orNone = <T>(none: T) => {
  return (error: unknown): T => {
    if (isNotFound(error)) return none;
    throw error;
  };
};

const noHops: AdjacentHops = { downstream: null, upstream: null };

/** Reads one party's view of a chain, under any of the paths that show one. */
export const sharingReader =
  ({ read }: Call) =>
  (path: string, query: ChainQuery): Promise<AdjacentHops> =>
    read({ method: "GET", path, query }, sharingWire.nullable()).then(
      (wire) => (wire === null ? noHops : toHops(wire)),
      orNone(noHops),
    );

export const sharingMethods = (call: Call) => {
  const { read, send } = call;
  const sharingOf = sharingReader(call);

  return {
    getCampaignSharing: (id: string, query: ChainQuery = {}): Promise<AdjacentHops> =>
      sharingOf(`/campaign/${segment(id)}/sharing`, query),

    getPartnerCampaignSharing: (id: string, query: ChainQuery = {}): Promise<AdjacentHops> =>
      sharingOf(`/partnerCampaign/${segment(id)}/sharing`, query),

    /** Ordinary sharing by the owner, never part of a migration. */
    shareCampaign: async (id: string, upstreamCnpId: string): Promise<Share | null> =>
      toUpstreamShare(
        await read(
          { method: "PUT", path: `/campaign/${segment(id)}/sharing/${segment(upstreamCnpId)}` },
          shareWire,
        ),
      ),

    /** Accepts what was shared with us and shares it on, in a migration and outside. */
    electUpstream: async (id: string, upstreamCnpId: string): Promise<Share | null> =>
      toUpstreamShare(
        await read(
          { method: "PUT", path: `/partnerCampaign/${segment(id)}/sharing/${segment(upstreamCnpId)}` },
          shareWire,
        ),
      ),

    /** Both parameters always: late 2025 made them required (tcr.md 7). */
    declineShare: async (id: string, { explanation, categories }: Decline): Promise<Share | null> =>
      toDownstreamShare(
        await read(
          {
            method: "DELETE",
            path: `/partnerCampaign/${segment(id)}/sharing`,
            query: { explanation, rejectionCategory: categories },
          },
          shareWire,
        ),
      ),

    getMigration: (id: string): Promise<TcrMigration | null> =>
      read({ method: "GET", path: `/campaign/${segment(id)}/migrateCnp` }, migrationWire.nullable()).then(
        (wire) => (wire === null ? null : toMigration(wire)),
        orNone(null),
      ),

    /** Not idempotent: a repeat while the transaction is open answers 592. */
    startMigration: (id: string, upstreamCnpId: string): Promise<void> =>
      send({ method: "POST", path: `/campaign/${segment(id)}/migrateCnp/${segment(upstreamCnpId)}` }),

    cancelMigration: (id: string, explanation?: string): Promise<void> =>
      send({
        method: "DELETE",
        path: `/campaign/${segment(id)}/migrateCnp`,
        query: { explanation: explanation === "" ? undefined : explanation },
      }),

    /**
     * Null where this account may not read them: whether a middle hop may is not public (A8). A
     * temporary refusal is thrown, since it says nothing about what may be read.
     */
    getElectedNetworks: (id: string, query: ChainQuery = {}): Promise<number[] | null> =>
      read({ method: "GET", path: `/campaign/${segment(id)}/mnoIdsWithDcaElected`, query }, mnoIdsWire).catch(
        (error: unknown) => {
          if (error instanceof TcrError && error.kind === "refused" && error.retry === "no") return null;
          throw error;
        },
      ),
  };
};
