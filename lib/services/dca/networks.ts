import { db } from "@/lib/db";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { networkReach, type ChainName } from "@/lib/domain/dca";
import type { ServiceContext } from "@/lib/services/context";
import type { NetworkView } from "./detail-dto";

export type OwnReach = { id: string; mnoIds: number[] };

/** The networks that this DCA reaches, as the registry lists them; none for a company that is no DCA. */
export const ownReach = async ({ account }: ServiceContext): Promise<OwnReach> => {
  const key = { accountId_id: { accountId: account.id, id: account.companyId } };
  const row = await db().partner.findUnique({ where: key, select: { mnoIds: true } });
  return { id: account.companyId, mnoIds: row?.mnoIds ?? [] };
};

/** Null while the campaign has not been read in full. */
export const networkViews = (
  facts: CampaignFacts,
  me: OwnReach,
  partnerName: (id: string) => string,
  chain: ChainName,
): NetworkView[] | null =>
  facts.dca?.requestedMnos == null
    ? null
    : networkReach(facts, me, chain).map(({ mnoId, name, by }) => ({
        mnoId,
        name,
        by: by && {
          id: by.id,
          name: partnerName(by.id),
          role: by.role,
          accepted: by.status === "ACCEPTED",
          me: by.id === me.id,
        },
      }));
