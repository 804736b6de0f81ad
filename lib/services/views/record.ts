import type { SavedView } from "@/lib/db/generated/client";
import type { AuditRecord } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";

type Recorded = Pick<SavedView, "id" | "name" | "shared" | "list" | "query" | "columns">;

const facts = ({ name, list, query, columns }: Recorded) => ({ name, list, query, columns });

/** Only what the company shares is in its history: to be shared is to be created, to be taken back is to be deleted. */
export const viewRecords = (
  ctx: ServiceContext,
  before: Recorded | null,
  after: Recorded | null,
): AuditRecord[] => {
  const [was, is] = [before?.shared === true ? before : null, after?.shared === true ? after : null];
  const id = (is ?? was)?.id;
  if (id === undefined) return [];
  return [
    {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: was === null ? "view.created" : is === null ? "view.deleted" : "view.changed",
      subject: { type: "view", id },
      ...(was === null ? {} : { before: facts(was) }),
      ...(is === null ? {} : { after: facts(is) }),
      correlationId: ctx.correlationId,
    },
  ];
};
