import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { readAccount } from "@/lib/mirror/read-account";
import { syncAccount } from "@/lib/mirror/sync-account";
import type { RunningSandbox } from "@/scripts/testing/sandbox-process";

/** How the sandbox judges a class of calls; above what Portage keeps to, unless a measurement is about that. */
export const judgeBy = async (
  sandbox: RunningSandbox,
  limits: Record<"read" | "write", [count: number, windowMs: number]>,
): Promise<void> => {
  for (const [cls, [count, windowMs]] of Object.entries(limits))
    await sandbox.control("POST", "/limits", { system: "tcr", class: cls, count, windowMs });
};

/** Campaigns with a chain that is all accepted. Answers their ids. */
export const campaignsOf = async (
  sandbox: RunningSandbox,
  chain: string[],
  count: number,
): Promise<string[]> => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const made = (await sandbox.control("POST", "/campaigns", { chain })) as { campaignId: string };
    ids.push(made.campaignId);
  }
  return ids;
};

/** The account and its campaigns, as after a first start. */
export const readAll = async ({ id }: Account): Promise<void> => {
  await readAccount(id);
  await syncAccount(id, () => false);
};

/** Each worker would begin with asking for what the list does not tell, five calls a campaign: it counts as read. */
export const countAsRead = async (): Promise<void> => {
  await db().campaign.updateMany({ data: { factsReadAt: new Date(), rereadDueAt: null } });
};
