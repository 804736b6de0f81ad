import { Prisma, type Tx } from "@/lib/db";
import { bandwidthNetworkName, bandwidthStatusWord } from "@/lib/domain/bandwidth";
import {
  carrierAnswers,
  importStates,
  importStateWords,
  secondaryDcaStates,
  secondaryDcaWord,
} from "@/lib/domain/bandwidth-list";
import type { Facet } from "@/lib/services/campaigns/dto";
import type { ServiceContext } from "@/lib/services/context";
import { without } from "@/lib/services/lists/conditions";
import type { ImportFacets, ImportFilter } from "./dto";
import { importState, importWhere, networkIs, secondaryDcaState } from "./where";

type Count = { value: string; n: number };

const table = Prisma.sql`"BandwidthCampaign"`;
/** A row for each carrier of a campaign. */
const byNetwork = Prisma.sql`${table}, jsonb_array_elements("networks") network`;
const answerOf = Prisma.sql`case network->>'status' when 'REGISTERED' then 'APPROVED' else network->>'status' end`;

/** Campaigns, each counted once for every value that it has. */
const counts = (tx: Tx, from: Prisma.Sql, value: Prisma.Sql, where: Prisma.Sql): Promise<Count[]> =>
  tx.$queryRaw<Count[]>`
    select ${value} as value, count(distinct "campaignId")::int as n from ${from} where ${where} group by 1`;

const options = <Value extends string>(
  found: Count[],
  known: readonly Value[],
  labelOf: (value: Value) => string,
): Facet[] => {
  const byValue = new Map<string, number>(found.map(({ value, n }) => [value, n]));
  return known.map((value) => ({ value, label: labelOf(value), count: byValue.get(value) ?? 0 }));
};

/** What the filters offer, each counted under all the others. */
export const importFacets = async (
  tx: Tx,
  ctx: ServiceContext,
  filter: ImportFilter,
): Promise<ImportFacets> => {
  const under = (part: keyof ImportFilter) => importWhere(ctx, without(filter, part));
  const all = importWhere(ctx, { gone: "with" });
  const state = await counts(tx, table, importState, under("state"));
  const name = Prisma.sql`network->>'name'`;
  const everyName = await counts(tx, byNetwork, name, all);
  // The two speak of the same carrier, so what one of them counts is held to the other.
  const { carrier: names, answer: answers, ...others } = filter;
  const ofOthers = importWhere(ctx, others);
  const carrier = await counts(
    tx,
    byNetwork,
    name,
    Prisma.sql`${ofOthers} and ${networkIs(answers ? { answer: answers } : {})}`,
  );
  const answer = await counts(
    tx,
    byNetwork,
    answerOf,
    Prisma.sql`${ofOthers} and ${networkIs(names ? { carrier: names } : {})}`,
  );
  const dca = await counts(tx, table, secondaryDcaState, under("secondaryDca"));
  const [gone] = await tx.$queryRaw<{ all: number; gone: number }[]>`
    select count(*)::int as all, count("goneAt")::int as gone from ${table}
    where ${importWhere(ctx, { ...filter, gone: "with" })}`;
  return {
    state: options(state, importStates, (value) => importStateWords[value]),
    carrier: options(carrier, everyName.map(({ value }) => value).toSorted(), bandwidthNetworkName),
    answer: options(answer, carrierAnswers, bandwidthStatusWord),
    secondaryDca: options(dca, secondaryDcaStates, secondaryDcaWord),
    gone: [
      { value: "with", label: "Shown as well", count: gone?.all ?? 0 },
      { value: "only", label: "Only these", count: gone?.gone ?? 0 },
    ],
  };
};
