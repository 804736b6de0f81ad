import type { AdjacentHops, ChainHop, DcaRole } from "@/lib/domain/campaign";
import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import { receivedQuery, type ListPaths, type PartnerCampaignQuery } from "./campaigns";
import { TcrError } from "./errors";
import { toChain, toPage, toPartnerCampaign } from "./map";
import { sharingReader, type ChainQuery, type Decline } from "./sharing";
import type { TcrPage, TcrPartnerCampaign } from "./types";
import { chainWire, pageOf, partnerCampaignWire } from "./wire";

/** The path says in which role a DCA asks or answers (tcr.md 15). */
const views: Record<DcaRole, string> = { PRIMARY: "/partnerCampaign", SECONDARY: "/dcaCampaign" };

/** A path that the registry does not have, or an answer in another shape: nothing to show, and no outage. */
const isMissing = (error: unknown): boolean =>
  error instanceof TcrError &&
  (error.kind === "contract" ||
    error.status === 404 ||
    error.status === 405 ||
    (error.kind === "refused" && error.retry === "no"));

/**
 * What only the DCA API offers. Its answers are assumed to look like the CSP API's (A24), so the bodies of writes are
 * not read; its lists, the campaign and the chain are assumed as a whole.
 */
export const dcaMethods = (call: Call, lists: ListPaths) => {
  const { read, send } = call;
  const sharingOf = sharingReader(call);
  return {
    /** What was shared with this DCA in one role, with everything that a DCA sees of a campaign. */
    listDcaCampaigns: async (
      role: DcaRole,
      query: PartnerCampaignQuery & { downstreamCnpId?: string } = {},
    ): Promise<TcrPage<TcrPartnerCampaign>> =>
      toPage(
        await read(
          {
            method: "GET",
            path: `${views[role]}/sharedWithMe${lists === "search" ? "/search" : ""}`,
            query: receivedQuery(query, lists),
          },
          pageOf(partnerCampaignWire),
        ),
        toPartnerCampaign,
      ),

    getDcaCampaign: async (id: string): Promise<TcrPartnerCampaign> =>
      toPartnerCampaign(await read({ method: "GET", path: `/campaign/${segment(id)}` }, partnerCampaignWire)),

    /** From the owner to the last DCA; null where the registry shows none. */
    getChain: (id: string, query: ChainQuery = {}): Promise<ChainHop[] | null> =>
      read({ method: "GET", path: `/campaign/${segment(id)}/cnpChain`, query }, chainWire).then(
        toChain,
        (error: unknown) => {
          if (isMissing(error)) return null;
          throw error;
        },
      ),

    /** Accepts as primary DCA; no upstream is named. */
    acceptShare: (id: string): Promise<void> =>
      send({ method: "PUT", path: `/partnerCampaign/${segment(id)}/sharing` }),

    getSecondarySharing: (id: string, query: ChainQuery = {}): Promise<AdjacentHops> =>
      sharingOf(`/dcaCampaign/${segment(id)}/sharing`, query),

    acceptSecondaryShare: (id: string): Promise<void> =>
      send({ method: "PUT", path: `/dcaCampaign/${segment(id)}/sharing` }),

    declineSecondaryShare: (id: string, { explanation, categories }: Decline): Promise<void> =>
      send({
        method: "DELETE",
        path: `/dcaCampaign/${segment(id)}/sharing`,
        query: { explanation, rejectionCategory: categories },
      }),

    /** Chooses or changes the secondary DCA. */
    shareWithSecondary: (id: string, dcaId: string): Promise<void> =>
      send({ method: "PUT", path: `/campaign/${segment(id)}/dca/${segment(dcaId)}` }),
  };
};
