import type { Tx } from "@/lib/db";
import type { SavedView } from "@/lib/db/generated/client";
import { recordAudit } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";

type Recorded = Pick<SavedView, "id" | "name" | "shared" | "list" | "query" | "columns">;

const facts = ({ name, list, query, columns }: Recorded) => ({ name, list, query, columns });

/** Only what the company shares is in its history: to be shared is to be created, to be taken back is to be deleted. */
export const recordView = async (
  tx: Tx,
  ctx: ServiceContext,
  before: Recorded | null,
  after: Recorded | null,
): Promise<void> => {
  const [was, is] = [before?.shared === true ? before : null, after?.shared === true ? after : null];
  const id = (is ?? was)?.id;
  if (id === undefined) return;
  await recordAudit(tx, {
    accountId: ctx.account.id,
    actor: ctx.actor,
    action: was === null ? "view.created" : is === null ? "view.deleted" : "view.changed",
    subject: { type: "view", id },
    ...(was === null ? {} : { before: facts(was) }),
    ...(is === null ? {} : { after: facts(is) }),
    correlationId: ctx.correlationId,
  });
};
