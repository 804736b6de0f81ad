import { RateLimiterPostgres } from "rate-limiter-flexible";
import { Pool } from "pg";
import { sleep, takeSlot } from "@/lib/operations/slots";

/**
 * One of several processes that share a budget: calls as fast as its limiter lets it, and prints when each call was
 * answered and how. Which limiter is the first argument: ours, or a fixed window from the library most people take.
 */
const [which = "", accountId = "", url = "", authorization = "", count = "", windowMs = "", forMs = ""] =
  process.argv.slice(2);
const until = Date.now() + Number(forMs);

const fixedWindow = async (): Promise<() => Promise<void>> => {
  const limiter = await new Promise<RateLimiterPostgres>((resolve, reject) => {
    const made = new RateLimiterPostgres(
      {
        storeClient: new Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 2 }),
        tableName: "fixed_window",
        points: Number(count),
        duration: Number(windowMs) / 1_000,
      },
      (error?: Error) => {
        if (error === undefined) resolve(made);
        else reject(error);
      },
    );
  });
  return async () => {
    for (;;) {
      const refused = await limiter.consume(accountId).then(
        () => null,
        (reason: unknown) => reason as { msBeforeNext: number },
      );
      if (refused === null) return;
      await sleep(refused.msBeforeNext + 1);
    }
  };
};

const ours = (): Promise<() => Promise<void>> =>
  Promise.resolve(async () => {
    await sleep(await takeSlot(accountId, "write", { apart: true }));
  });

const wait = await (which === "ours" ? ours() : fixedWindow());
for (;;) {
  await wait();
  if (Date.now() > until) break;
  const answer = await fetch(url, { method: "DELETE", headers: { authorization } });
  await answer.text();
  process.stdout.write(`${String(Date.now())} ${String(answer.status)}\n`);
}
process.exit(0);
