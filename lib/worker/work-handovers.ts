import { db } from "@/lib/db";
import { remoteSystems } from "@/lib/domain/operation";
import { drainAccount } from "@/lib/operations/drain";
import { advanceHandovers } from "@/lib/operations/handovers/due";
import { type IsStopping, strand } from "./strand";

/** Each provider has a queue of its own: a slow one holds up neither TCR nor another. */
const providerWrites = remoteSystems
  .filter((system) => system !== "TCR")
  .map((system) =>
    strand(`sending writes to ${system}`, (accountId, isStopping) =>
      drainAccount(accountId, isStopping, system),
    ),
  );

const handovers = strand("moving hand-overs", async (accountId, isStopping) => {
  const account = await db().account.findUnique({ where: { id: accountId } });
  if (account !== null) await advanceHandovers(account, isStopping);
});

/** What is due for the hand-overs of an account: a write that ended lets them go on, and what follows is sent at once. */
export const workHandovers = async (accountId: string, isStopping: IsStopping): Promise<void> => {
  const send = () => Promise.all(providerWrites.map((work) => work(accountId, isStopping)));
  await send();
  await handovers(accountId, isStopping);
  await send();
};
