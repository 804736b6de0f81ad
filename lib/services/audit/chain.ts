import { createHash } from "node:crypto";
import { db, Prisma } from "@/lib/db";

/**
 * The history cannot be edited unseen: each link's hash covers its entry and the hash before it. A trigger writes the
 * links in the database (migration audit_chain); this reads them again and computes every hash by itself.
 */
type LinkRow = {
  seq: bigint;
  hash: string;
  linked: bigint;
  id: bigint | null;
  accountId: string | null;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  before: string | null;
  after: string | null;
  detail: string | null;
  correlationId: string;
};

export type BrokenEntry = { entryId: string; seq: string | null; why: string };
export type ChainCheck = { entries: number; head: string; broken: BrokenEntry | null };

const part = (value: string | null): string =>
  value === null ? "-" : `${String(Buffer.byteLength(value))}:${value}`;

const contentOf = (row: LinkRow & { id: bigint }): string =>
  [
    row.id.toString(),
    row.accountId,
    row.at.toISOString(),
    row.actorKind,
    row.actorId,
    row.actorName,
    row.action,
    row.subjectType,
    row.subjectId,
    row.before,
    row.after,
    row.detail,
    row.correlationId,
  ]
    .map(part)
    .join("");

const hashOf = (previous: string, content: string): string =>
  createHash("sha256").update(`${previous}${content}`).digest("hex");

const batch = 2_000;

const linksAfter = (chainId: string, seq: bigint): Promise<LinkRow[]> =>
  db().$queryRaw<LinkRow[]>`
    select l.seq, l.hash, l."entryId" as linked, e.id, e."accountId", e.at, e."actorKind", e."actorId", e."actorName",
      e.action, e."subjectType", e."subjectId", e.before::text as before, e.after::text as after, e.detail,
      e."correlationId"
    from "AuditLink" l left join "AuditEntry" e on e.id = l."entryId"
    where l."chainId" = ${chainId} and l.seq > ${seq}
    order by l.seq limit ${batch}`;

const faultOf = (row: LinkRow, expectedSeq: bigint, previous: string): BrokenEntry | null => {
  const { id, seq, linked } = row;
  const broken = (why: string): BrokenEntry => ({ entryId: linked.toString(), seq: seq.toString(), why });
  if (seq !== expectedSeq) return broken("An entry before it is missing.");
  if (id === null) return broken("It was deleted.");
  return hashOf(previous, contentOf({ ...row, id })) === row.hash
    ? null
    : broken("It is not what was written.");
};

/** An entry that was put into the table without a link. */
const unlinked = async (chainId: string): Promise<BrokenEntry | null> => {
  const mine = chainId === "" ? Prisma.sql`e."accountId" is null` : Prisma.sql`e."accountId" = ${chainId}`;
  const [row] = await db().$queryRaw<{ id: bigint }[]>`
    select e.id from "AuditEntry" e
    where ${mine} and not exists (select 1 from "AuditLink" l where l."entryId" = e.id)
    order by e.id limit 1`;
  return row === undefined
    ? null
    : { entryId: row.id.toString(), seq: null, why: "It was added without a link to the one before." };
};

/** Walks one chain from its beginning and names the first entry that is not as it was written. */
export const checkChain = async (chainId: string): Promise<ChainCheck> => {
  const end = await db().auditChain.findUnique({ where: { chainId } });
  const last = end?.seq ?? 0n;
  let [seq, hash] = [0n, ""];
  while (seq < last) {
    const rows = await linksAfter(chainId, seq);
    for (const row of rows) {
      const broken = faultOf(row, seq + 1n, hash);
      if (broken !== null) return { entries: Number(seq), head: hash, broken };
      [seq, hash] = [row.seq, row.hash];
      if (seq === last && hash !== end?.hash) {
        const why = "The end of the chain does not match it.";
        return {
          entries: Number(seq),
          head: hash,
          broken: { entryId: row.linked.toString(), seq: seq.toString(), why },
        };
      }
    }
    if (rows.length === 0) {
      const gone = last - seq;
      const why =
        gone === 1n ? "The last entry is missing." : `The last ${gone.toString()} entries are missing.`;
      return { entries: Number(seq), head: hash, broken: { entryId: "after the last one", seq: null, why } };
    }
  }
  return { entries: Number(seq), head: hash, broken: await unlinked(chainId) };
};

/** Every chain there is, with the name of its company; entries of no company have one of their own. */
export const chains = async (): Promise<{ chainId: string; name: string }[]> => {
  const accounts = await db().account.findMany({ orderBy: { name: "asc" } });
  const named = accounts.map(({ id, name, companyId }) => ({ chainId: id, name: `${name} (${companyId})` }));
  const known = new Set(named.map(({ chainId }) => chainId));
  const others = await db().auditChain.findMany({ where: { chainId: { notIn: [...known] } } });
  return [
    ...named,
    ...others.map(({ chainId }) => ({
      chainId,
      name: chainId === "" ? "Entries of no company" : `A company that is gone (${chainId})`,
    })),
  ];
};
