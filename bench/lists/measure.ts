import type { Client } from "pg";
import type { ServiceContext } from "@/lib/services/context";
import type { Case } from "./cases";
import { explain, type Explained } from "./plans";
import { statementsOf } from "./statements";

const size = 50;

export type Measured = { name: string; where: string; ms: number; explained: Explained[] };

/** Pages that people go to: the first, the one after it, a few on, the middle and the last. */
const measurePage = async (
  client: Client,
  ctx: ServiceContext,
  { name, read }: Case,
  where: string,
  at: { page: number; from?: string },
): Promise<Measured> => {
  const { statements, ms } = await statementsOf(() => read(ctx, { size, ...at }));
  const explained: Explained[] = [];
  for (const statement of statements) explained.push(await explain(client, statement));
  return { name, where, ms, explained };
};

export const measure = async (client: Client, ctx: ServiceContext, each: Case): Promise<Measured[]> => {
  const first = await each.read(ctx, { page: 1, size });
  const last = Math.max(1, Math.ceil(first.total / size));
  const at = (where: string, page: number, from?: string | null) =>
    page > last ? [] : [{ where, page, ...(from === undefined || from === null ? {} : { from }) }];
  const pages = [
    ...at("first", 1),
    ...at("next", 2, first.next),
    ...at("fifth", 5),
    ...(last > 40 ? at("middle", Math.ceil(last / 2)) : []),
    ...(last > 5 ? at("last", last) : []),
  ];
  const found: Measured[] = [];
  for (const { where, ...page } of pages) found.push(await measurePage(client, ctx, each, where, page));
  return found;
};

/** Time in the database of one kind of statement on one page. */
export const inDatabase = (measured: Measured, kind: Explained["kind"]): number =>
  measured.explained.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.ms, 0);
