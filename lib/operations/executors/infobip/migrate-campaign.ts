import { z } from "zod";
import { inTransaction } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { infobipProgress } from "@/lib/domain/infobip";
import { rememberInfobipCampaign } from "@/lib/mirror/infobip-campaigns";
import type { InfobipClient } from "@/lib/registries/infobip/client";
import type { InfobipCampaign } from "@/lib/registries/infobip/types";
import type { Executor } from "../executor";
import { absentOrNotYet } from "../since";

/** POST /number-registration/1/campaigns/migrate: not idempotent, and there is no key. */
const migrateArgs = z.object({
  name: z.string(),
  numberPoolId: z.string().nullable(),
  numbers: z.array(z.string()),
});

/** Infobip's ids of this campaign before our call: a new one is ours. */
const baseline = z.object({ known: z.array(z.string()) });

/** Kept at once, with the hand-over that it belongs to: from now on it is read. */
const remember = (operation: Operation, campaign: InfobipCampaign): Promise<void> =>
  inTransaction(async (tx) => {
    await rememberInfobipCampaign(tx, operation.accountId, campaign);
    await tx.handoverCampaign.updateMany({
      where: { operationId: operation.id },
      data: { externalId: campaign.id, externalStage: campaign.stage },
    });
  });

/** Campaigns at Infobip that are this one, looked for by number and by name: the list has no filter for TCR's id. */
const sameAt = async (client: InfobipClient, { campaignId, args }: Operation): Promise<InfobipCampaign[]> => {
  const { name, numbers } = migrateArgs.parse(args);
  const [first] = numbers;
  const pages = [
    await client.listCampaigns({ nameLike: name }),
    ...(first === undefined ? [] : [await client.listCampaigns({ number: first })]),
  ];
  const found = pages.flatMap(({ records }) => records);
  const same = found.filter(({ externalCampaignId }) => externalCampaignId === campaignId);
  return [...new Map(same.map((each) => [each.id, each])).values()];
};

export const migrateCampaign: Executor<InfobipClient> = {
  kind: "migrateCampaign",
  describe: () => "POST /number-registration/1/campaigns/migrate",
  prepare: async (client, operation) => {
    const same = await sameAt(client, operation);
    const there = same.find(({ stage }) => infobipProgress(stage) !== "attention");
    if (there === undefined) return { baseline: { known: same.map(({ id }) => id) } };
    await remember(operation, there);
    return { seen: "visible" };
  },
  send: async (client, operation) => {
    const { name, numberPoolId, numbers } = migrateArgs.parse(operation.args);
    const { campaignId: externalCampaignId } = operation;
    await remember(
      operation,
      await client.migrateCampaign({ name, externalCampaignId, numberPoolId, numbers }),
    );
  },
  effect: async (client, operation) => {
    const { known } = baseline.parse(operation.baseline);
    const ours = (await sameAt(client, operation)).find(({ id }) => !known.includes(id));
    if (ours === undefined) return absentOrNotYet(operation);
    await remember(operation, ours);
    return { seen: "visible" };
  },
};
