import type { Prisma, Tx } from "@/lib/db";
import type { SavedView } from "@/lib/db/generated/client";
import { limitProblem, seesView, viewProblem } from "@/lib/domain/saved-views";
import type { ServiceContext } from "@/lib/services/context";
import { forbidden, invalid, notFound, ServiceError } from "@/lib/services/errors";

/** Views are people's: a job has none. */
export const personOf = (ctx: ServiceContext): { userId: string; role: string } => {
  if (ctx.actor.kind !== "staff") throw forbidden("Only a person has views.");
  return { userId: ctx.actor.userId, role: ctx.role };
};

/** A view that this person may see, or an error: other people's private ones and other companies' do not exist here. */
export const viewInAccount = async (tx: Tx, ctx: ServiceContext, id: string): Promise<SavedView> => {
  const view = await tx.savedView.findFirst({ where: { id, accountId: ctx.account.id } });
  if (view === null || !seesView(view, personOf(ctx)))
    throw notFound("There is no such view.", "Reload the page.");
  return view;
};

export const changeableView = async (tx: Tx, ctx: ServiceContext, id: string): Promise<SavedView> => {
  const view = await viewInAccount(tx, ctx, id);
  const problem = viewProblem(view, personOf(ctx));
  if (problem !== null)
    throw new ServiceError("FORBIDDEN", problem, false, { nextStep: "Save it as a view of your own." });
  return view;
};

/** Counting and adding are one step for a company: two people at once do not go over the limit. */
const lockViews = (tx: Tx, accountId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`views:${accountId}`}, 0))`;

/** Throws where one more, private to its owner or shared, would be one too many. */
export const requireRoom = async (
  tx: Tx,
  ctx: ServiceContext,
  { shared, ownerId }: Pick<SavedView, "shared" | "ownerId">,
): Promise<void> => {
  const accountId = ctx.account.id;
  await lockViews(tx, accountId);
  const where: Prisma.SavedViewWhereInput = shared ? { accountId, shared } : { accountId, shared, ownerId };
  const problem = limitProblem(shared, await tx.savedView.count({ where }));
  if (problem !== null)
    throw new ServiceError("REFUSED", problem, false, { nextStep: "Delete one that nobody needs." });
};

/** A name is its owner's once a list, whatever its case. */
export const nameTaken = (): ServiceError =>
  invalid("The name is taken.", { name: "There is a view of this name already." });
