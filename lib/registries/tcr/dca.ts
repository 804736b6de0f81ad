import type { AdjacentHops } from "@/lib/domain/campaign";
import { segment, type Call } from "./call";
import type { Decline } from "./sharing";
import { toHops } from "./map";
import { sharingWire } from "./wire";

/**
 * What only the DCA API offers (tcr.md 15). Its answers are assumed to look like the CSP API's (A24),
 * so the bodies of writes are not read.
 */
export const dcaMethods = ({ read, send }: Call) => ({
  /** Accepts as primary DCA; no upstream is named. */
  acceptShare: (id: string): Promise<void> =>
    send({ method: "PUT", path: `/partnerCampaign/${segment(id)}/sharing` }),

  getSecondarySharing: async (id: string, query: { cnpMigration?: boolean } = {}): Promise<AdjacentHops> =>
    toHops(await read({ method: "GET", path: `/dcaCampaign/${segment(id)}/sharing`, query }, sharingWire)),

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
});
