import { db } from "@/lib/db";
import type { HandoverProvider } from "@/lib/domain/handover/providers";
import { infobipProgress, infobipStageWord } from "@/lib/domain/infobip";

/** Where the provider says that a campaign stands, as its mirror last read it. */
export type Progress = {
  externalId: string;
  /** The provider's word, as a person reads it. */
  word: string;
  state: "moving" | "registered" | "attention";
  /** Why it needs attention, in the provider's words. */
  reason: string | null;
  readAt: Date | null;
};

const reasonsOf = (feedback: unknown): string | null => {
  if (typeof feedback !== "object" || feedback === null || !("reasons" in feedback)) return null;
  const { reasons } = feedback;
  return Array.isArray(reasons) && reasons.length > 0 ? reasons.map(String).join(" ") : null;
};

type Reader = (accountId: string, externalIds: string[]) => Promise<Progress[]>;

const readers: Record<HandoverProvider, Reader> = {
  infobip: async (accountId, externalIds) => {
    const rows = await db().infobipCampaign.findMany({ where: { accountId, id: { in: externalIds } } });
    return rows.flatMap(({ id, stage, feedback, readAt }) =>
      stage === null
        ? []
        : [
            {
              externalId: id,
              word: infobipStageWord(stage),
              state: infobipProgress(stage),
              reason: reasonsOf(feedback),
              readAt,
            },
          ],
    );
  },
};

export const progressOf = async (
  provider: HandoverProvider,
  accountId: string,
  externalIds: (string | null)[],
): Promise<Map<string, Progress>> => {
  const ids = externalIds.filter((id) => id !== null);
  const found = ids.length === 0 ? [] : await readers[provider](accountId, ids);
  return new Map(found.map((each) => [each.externalId, each]));
};
