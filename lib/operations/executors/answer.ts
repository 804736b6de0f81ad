import { z } from "zod";
import type { AdjacentHops, DcaRole, Share } from "@/lib/domain/campaign";
import type { TcrClient } from "@/lib/registries/tcr/client";
import type { Effect, Executor, TooLate } from "./executor";

/** The part of every answer to a share: which chain it belongs to. */
export const answerArgs = z.object({ provisional: z.boolean() });

/** When the share that is answered was made (ISO): a newer one is another question. */
const baseline = z.object({ share: z.string().nullable() });

type Wanted = "ACCEPTED" | "DECLINED";

export type Answer = Pick<Executor, "kind" | "describe" | "send"> & {
  wanted: Wanted;
  /** Whose path the answer takes; a CNP's is that of a primary DCA. */
  role: DcaRole;
};

const sharing = (
  client: TcrClient,
  role: DcaRole,
  id: string,
  cnpMigration: boolean,
): Promise<AdjacentHops> =>
  role === "PRIMARY"
    ? client.getPartnerCampaignSharing(id, { cnpMigration })
    : client.getSecondarySharing(id, { cnpMigration });

const answeredOtherwise: Record<Wanted, TooLate> = {
  ACCEPTED: {
    seen: "too-late",
    code: "DECLINED",
    sentence: "The share was declined before it could be accepted.",
  },
  DECLINED: {
    seen: "too-late",
    code: "ACCEPTED",
    sentence: "The share was accepted before it could be declined.",
  },
};

const replaced: TooLate = {
  seen: "too-late",
  code: "NEWER_SHARE",
  sentence: "This request was withdrawn, and a newer one waits. Decide about that one.",
};

const canceled: TooLate = {
  seen: "too-late",
  code: "CANCELED",
  sentence: "The migration was canceled before the answer arrived.",
};

const sharedAt = (share: Share | null): string | null => share?.sharedAt?.toISOString() ?? null;

const judge = (share: Share, wanted: Wanted): Effect => {
  if (share.status === "PENDING") return { seen: "absent" };
  return share.status === wanted ? { seen: "visible" } : answeredOtherwise[wanted];
};

/**
 * An answer to a share that waits, with what it takes to know whether it arrived: the share as it is before the first
 * send, and its status afterwards. Once the provisional chain is gone, the migration tells how it went.
 */
export const answerExecutor = ({ wanted, role, ...own }: Answer): Executor => ({
  ...own,
  prepare: async (client, { campaignId, args }) => {
    const { provisional } = answerArgs.parse(args);
    const { downstream } = await sharing(client, role, campaignId, provisional);
    if (downstream !== null && downstream.status !== "PENDING") {
      const seen = downstream.status === "ACCEPTED" ? answeredOtherwise.DECLINED : answeredOtherwise.ACCEPTED;
      return downstream.status === wanted
        ? {
            seen: "too-late",
            code: "ALREADY",
            sentence: `This share is ${wanted.toLowerCase()} already. Nothing was sent.`,
          }
        : seen;
    }
    return { baseline: { share: sharedAt(downstream) } };
  },
  effect: async (client, { campaignId, args, baseline: stored }) => {
    const { provisional } = answerArgs.parse(args);
    const { share } = baseline.parse(stored);
    const { downstream } = await sharing(client, role, campaignId, provisional);
    if (downstream !== null) return sharedAt(downstream) === share ? judge(downstream, wanted) : replaced;
    if (!provisional) return { seen: "undecidable" };
    const migration = await client.getMigration(campaignId);
    if (migration?.status === "CANCELLED") return canceled;
    if (migration?.status !== "COMPLETED") return { seen: "undecidable" };
    // The shares of the provisional chain are the live ones now.
    const live = await sharing(client, role, campaignId, false);
    return live.downstream === null ? { seen: "undecidable" } : judge(live.downstream, wanted);
  },
});
