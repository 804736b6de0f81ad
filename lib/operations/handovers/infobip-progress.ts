import { db } from "@/lib/db";
import { infobipProgress, infobipStageWord } from "@/lib/domain/infobip";
import type { Progress, Waiting } from "./progress";

const reasonsOf = (feedback: unknown): string | null => {
  if (typeof feedback !== "object" || feedback === null || !("reasons" in feedback)) return null;
  const { reasons } = feedback;
  return Array.isArray(reasons) && reasons.length > 0 ? reasons.map(String).join(" ") : null;
};

const states = { moving: "moving", registered: "done", attention: "attention" } as const;

/** What Infobip's mirror shows of the campaigns that were migrated there. */
export const infobipReported = async (
  accountId: string,
  rows: readonly Waiting[],
): Promise<Map<string, Progress>> => {
  const ids = rows.flatMap(({ externalId }) => externalId ?? []);
  const found = await db().infobipCampaign.findMany({ where: { accountId, id: { in: ids } } });
  const known = new Map(found.map((each) => [each.id, each]));
  return new Map(
    rows.flatMap(({ id, externalId }): [string, Progress][] => {
      const campaign = known.get(externalId ?? "");
      if (campaign === undefined || campaign.stage === null) return [];
      const { stage, feedback, readAt, problem } = campaign;
      const state = states[infobipProgress(stage)];
      return [
        [id, { word: infobipStageWord(stage), state, reason: reasonsOf(feedback), readAt, unread: problem }],
      ];
    }),
  );
};
