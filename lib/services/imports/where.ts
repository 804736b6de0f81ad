import { Prisma } from "@/lib/db";
import type { CarrierAnswer } from "@/lib/domain/bandwidth-list";
import type { ServiceContext } from "@/lib/services/context";
import { every, when } from "@/lib/services/lists/conditions";
import type { ImportFilter } from "./dto";

/**
 * `importProgress` of the domain once more, in SQL, so that a filter can use it; a test holds the two against each other.
 * Computed and not stored: an account has at most a few thousand rows, which the primary key finds, and what is stored
 * would have to be kept right by everyone who writes one of four columns.
 */
export const importState = Prisma.sql`case
  when "status" is null then 'moving'
  when "status" <> 'ACTIVE' or "secondaryDca" is not distinct from 'DECLINED' then 'attention'
  when jsonb_path_exists("networks",
    '$[*] ? (@.status != "REVIEW" && @.status != "APPROVED" && @.status != "REGISTERED")') then 'attention'
  when "secondaryDca" is distinct from 'ACCEPTED' and "secondaryDca" is not null then 'moving'
  when "networks" = '[]' or jsonb_path_exists("networks", '$[*] ? (@.status == "REVIEW")') then 'moving'
  else 'done' end`;

export const secondaryDcaState = Prisma.sql`coalesce("secondaryDca", 'NONE')`;

/** APPROVED here and REGISTERED at TCR are the same word. */
const withSynonyms = (answers: CarrierAnswer[]): string[] =>
  answers.flatMap((answer) => (answer === "APPROVED" ? [answer, "REGISTERED"] : [answer]));

type Networks = Pick<ImportFilter, "carrier" | "answer">;

/** Of one carrier of a campaign, a `network`: that it is among these, and has answered so. */
export const networkIs = ({ carrier, answer }: Networks): Prisma.Sql =>
  every([
    Prisma.sql`true`,
    when(carrier, (names) => Prisma.sql`network->>'name' = any(${names}::text[])`),
    when(answer, (answers) => Prisma.sql`network->>'status' = any(${withSynonyms(answers)}::text[])`),
  ]);

const hasNetwork = (wanted: Networks): Prisma.Sql | undefined =>
  wanted.carrier === undefined && wanted.answer === undefined
    ? undefined
    : Prisma.sql`exists (select 1 from jsonb_array_elements("networks") network where ${networkIs(wanted)})`;

const containing = (text: string): Prisma.Sql =>
  Prisma.sql`(strpos(lower("campaignId"), lower(${text})) > 0 or strpos(lower("description"), lower(${text})) > 0)`;

const gone = ({ gone: choice }: ImportFilter): Prisma.Sql | undefined => {
  if (choice === "with") return undefined;
  return choice === "only" ? Prisma.sql`"goneAt" is not null` : Prisma.sql`"goneAt" is null`;
};

/** The list's conditions, within the account. */
export const importWhere = (ctx: ServiceContext, filter: ImportFilter): Prisma.Sql =>
  every([
    Prisma.sql`"accountId" = ${ctx.account.id}`,
    gone(filter),
    when(filter.q, containing),
    when(filter.state, (states) => Prisma.sql`${importState} = any(${states}::text[])`),
    hasNetwork(filter),
    when(filter.secondaryDca, (states) => Prisma.sql`${secondaryDcaState} = any(${states}::text[])`),
  ]);
