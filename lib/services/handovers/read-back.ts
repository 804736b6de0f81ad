import type { z } from "zod";
import { db } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { providerOf } from "@/lib/operations/handovers/row";
import { askForOsr } from "./ask-osr";
import { rowsInput } from "./inputs";
import { loadHandover, membersNamed } from "./load";
import { askProvider } from "./provider-facts";

/** Asks for what the number registry shows, and for what the provider shows, to be read now. */
export const readBack = async (
  ctx: ServiceContext,
  input: z.input<typeof rowsInput>,
): Promise<{ asked: number }> => {
  authorize(ctx, "campaigns:read");
  const { handoverId, rowIds } = rowsInput.parse(input);
  const loaded = await loadHandover(db(), ctx, handoverId);
  const members = membersNamed(loaded, rowIds);
  const own = members.filter(({ campaign }) => campaign?.row.own === true);
  await askForOsr(
    db(),
    ctx,
    own.map(({ row }) => row.campaignId),
  );
  await askProvider(providerOf(loaded.handover), {
    accountId: ctx.account.id,
    campaignIds: members.map(({ row }) => row.campaignId),
    now: ctx.now,
  });
  await wake(ctx.account.id);
  return { asked: own.length };
};
