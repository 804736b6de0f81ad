import "server-only";
import { type BackendFactory, createPostgresBackend, Queue, setDefaultBackendFactory, Worker } from "bullmq";
import { env } from "@/lib/env";

/**
 * BullMQ only says "look at this account now". Losing a job costs nothing: the ledger, the inbox and the mirror
 * are tables, and a sweep finds what is due. PostgreSQL by default, Redis with REDIS_URL.
 */
export type WakeJob = { accountId: string };

const queueName = "wake";

const connection = () => {
  const { REDIS_URL, DATABASE_URL } = env();
  if (REDIS_URL !== undefined) return { url: REDIS_URL, maxRetriesPerRequest: null };
  // The factory is typed for its own connection options, the queue for any backend's.
  setDefaultBackendFactory(createPostgresBackend as unknown as BackendFactory);
  return { connectionString: DATABASE_URL, schema: "queue", migrate: true };
};

const holder = globalThis as typeof globalThis & { portageQueue?: Queue<WakeJob> };

const queue = (): Queue<WakeJob> => {
  if (holder.portageQueue === undefined) {
    holder.portageQueue = new Queue<WakeJob>(queueName, { connection: connection() });
    // An unreachable queue is no failure of the caller: the sweep does the same work seconds later.
    holder.portageQueue.on("error", () => undefined);
  }
  return holder.portageQueue;
};

/** Never throws and never waits long. */
export const wake = async (accountId: string): Promise<void> => {
  const added = queue()
    .add("account", { accountId }, { removeOnComplete: true, removeOnFail: true })
    .then(() => undefined)
    .catch(() => undefined);
  await Promise.race([added, new Promise<void>((resolve) => setTimeout(resolve, 500))]);
};

export const startWakeWorker = (work: (job: WakeJob) => Promise<void>): Worker<WakeJob> => {
  const worker = new Worker<WakeJob>(queueName, (job) => work(job.data), {
    connection: connection(),
    concurrency: 50,
    stalledInterval: 5_000,
    lockDuration: 10_000,
  });
  worker.on("error", () => undefined);
  return worker;
};

export const closeQueue = async (): Promise<void> => {
  await holder.portageQueue?.close();
  delete holder.portageQueue;
};
