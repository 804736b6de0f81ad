import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";

/** The only place that constructs Prisma. One client a process, also across reloads in development. */
const holder = globalThis as typeof globalThis & { portageDb?: PrismaClient };

export const db = (): PrismaClient => {
  holder.portageDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10, connectionTimeoutMillis: 15_000 }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  return holder.portageDb;
};

export { Prisma };
/** A transaction, or the client itself where no transaction is needed. */
export type Tx = Prisma.TransactionClient;

export const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db().$transaction(work);

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
