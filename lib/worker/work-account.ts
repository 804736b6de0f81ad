import { db } from "@/lib/db";
import type { Account, BandwidthConnection } from "@/lib/db/generated/client";
import { connect } from "@/lib/mirror/connect";
import { infobipClientOf } from "@/lib/mirror/connect-infobip";
import { rereadInfobipDue } from "@/lib/mirror/infobip-campaigns";
import { readAccountIfDue } from "@/lib/mirror/read-account";
import { rereadBandwidthCampaigns } from "@/lib/mirror/bandwidth-campaigns";
import { rereadBandwidthOrders } from "@/lib/mirror/bandwidth-orders";
import { bandwidthClientOf } from "@/lib/mirror/connect-bandwidth";
import { readBandwidth } from "@/lib/mirror/read-bandwidth";
import { readInfobip } from "@/lib/mirror/read-infobip";
import { readOsrDue } from "@/lib/mirror/read-osr";
import { rereadDue } from "@/lib/mirror/reread-due";
import { drainAccount } from "@/lib/operations/drain";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { checkDrafts } from "@/lib/services/batches/check-items";
import { applyEvents } from "@/lib/webhooks/apply";
import { applyBandwidthEvents } from "@/lib/webhooks/bandwidth-apply";
import { applyInfobipEvents } from "@/lib/webhooks/infobip-apply";
import { type IsStopping, strand } from "./strand";
import { workHandovers } from "./work-handovers";

type Connected = (client: TcrClient, account: Account, isStopping: IsStopping) => Promise<void>;

const connected =
  (work: Connected) =>
  async (accountId: string, isStopping: IsStopping): Promise<void> => {
    const account = await db().account.findUnique({ where: { id: accountId } });
    if (account !== null) await work(connect(account), account, isStopping);
  };

const reads = strand("reading campaigns", connected(rereadDue));
const accountRead = strand("reading the account", readAccountIfDue);

const writes = strand("sending writes", drainAccount);
const events = strand("applying events", connected(applyEvents));
const numbers = strand("reading numbers", connected(readOsrDue));
const drafts = strand(
  "checking drafts",
  connected((_client, account, isStopping) => checkDrafts(account, isStopping)),
);

const infobipRead = strand("reading Infobip", async (accountId, isStopping) => {
  const account = await db().account.findUnique({ where: { id: accountId }, include: { infobip: true } });
  if (account === null) return;
  await applyInfobipEvents(accountId, isStopping);
  const { infobip } = account;
  if (infobip === null) return;
  if (infobip.dueAt !== null && infobip.dueAt <= new Date()) await readInfobip(account);
  await rereadInfobipDue(() => infobipClientOf(account, infobip), accountId, isStopping);
});

type OfBandwidth = (
  account: Account,
  connection: BandwidthConnection,
  isStopping: IsStopping,
) => Promise<void>;

const withBandwidth =
  (work: OfBandwidth) =>
  async (accountId: string, isStopping: IsStopping): Promise<void> => {
    const account = await db().account.findUnique({ where: { id: accountId }, include: { bandwidth: true } });
    if (account?.bandwidth != null) await work(account, account.bandwidth, isStopping);
  };

/** Each with a line of its own: a list of minutes holds up no order, whose calls have a limit of their own. */
const bandwidthTest = strand(
  "testing Bandwidth",
  withBandwidth((account) => readBandwidth(account)),
);
const bandwidthImports = strand(
  "reading campaigns at Bandwidth",
  withBandwidth((account, connection, isStopping) =>
    rereadBandwidthCampaigns(() => bandwidthClientOf(account, connection), account.id, isStopping),
  ),
);
const bandwidthOrders = strand("reading orders at Bandwidth", async (accountId, isStopping) => {
  await applyBandwidthEvents(accountId, isStopping);
  await withBandwidth((account, connection) =>
    rereadBandwidthOrders(() => bandwidthClientOf(account, connection), account.id, isStopping),
  )(accountId, isStopping);
});

/** Everything that is due for one account, side by side, each until nothing is left. */
export const workAccount = async (accountId: string, isStopping: IsStopping): Promise<void> => {
  const run = (...each: ReturnType<typeof strand>[]) =>
    Promise.all(each.map((work) => work(accountId, isStopping)));
  await Promise.all([
    // A finished write or an event leaves something to read, at once rather than with the next timer.
    run(writes, events).then(() => run(reads, accountRead, workHandovers)),
    run(reads, numbers, drafts, accountRead),
    run(infobipRead, workHandovers).then(() => run(workHandovers)),
    run(bandwidthTest, bandwidthOrders, bandwidthImports).then(() => run(workHandovers)),
  ]);
};
