import { db } from "@/lib/db";
import { type ViewedList, viewProblem } from "@/lib/domain/saved-views";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { ListViews } from "./dto";
import { personOf } from "./load";

/** The views of a list that this person may open, by name, and what they want where none is open. */
export const listViews = async (ctx: ServiceContext, list: ViewedList): Promise<ListViews> => {
  authorize(ctx, "campaigns:read");
  const person = personOf(ctx);
  const { userId } = person;
  const accountId = ctx.account.id;
  const [rows, preference] = await Promise.all([
    db().savedView.findMany({
      where: { accountId, list, OR: [{ shared: true }, { ownerId: userId }] },
      include: { owner: { include: { user: { select: { name: true } } } } },
    }),
    db().listPreference.findUnique({
      where: { userId_accountId_list: { userId, accountId, list } },
    }),
  ]);
  const views = rows.map((view) => ({
    id: view.id,
    name: view.name,
    shared: view.shared,
    own: view.ownerId === userId,
    ownerName: view.owner.user.name,
    query: view.query,
    columns: view.columns,
    version: view.version,
    problem: viewProblem(view, person),
  }));
  const wanted = preference?.defaultViewId ?? null;
  return {
    views: views.toSorted((a, b) => a.name.localeCompare(b.name, "en-US", { sensitivity: "base" })),
    columns: preference === null || preference.columns.length === 0 ? null : preference.columns,
    // One that its owner took back is nobody else's default any more.
    defaultViewId: views.some(({ id }) => id === wanted) ? wanted : null,
  };
};
