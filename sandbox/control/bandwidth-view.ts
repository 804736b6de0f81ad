import type { Account, ImportedCampaign, TnOptionOrder } from "../bandwidth/entities";
import { secondaryStateOf } from "../bandwidth/rules/record";
import type { Sandbox } from "../sandbox";
import { iso } from "../tcr/formatters/dates";

export const bandwidthCampaignView = (record: ImportedCampaign, now: number): object => ({
  campaignId: record.campaignId,
  company: record.company,
  importedAt: iso(record.importedAt),
  approvedAt: record.approvedAt === null ? null : iso(record.approvedAt),
  mno: record.mno,
  secondary: secondaryStateOf(record, now),
});

export const bandwidthOrderView = (order: TnOptionOrder): object => ({
  orderId: order.orderId,
  company: order.company,
  customerOrderId: order.customerOrderId,
  status: order.status,
  createdAt: iso(order.createdAt),
  modifiedAt: iso(order.modifiedAt),
  groups: order.groups.map(({ a2p, nnid, numbers }) => ({ a2p, nnid, numbers: numbers.length })),
  completed: order.completed.length,
  errors: order.errors,
});

const credentials = ({
  company,
  accountId,
  clientId,
  clientSecret,
  username,
  password,
}: Account): object => ({
  company,
  accountId,
  clientId,
  clientSecret,
  username,
  password,
});

/** Of one account with every number, and what it is on. */
export const bandwidthAccountView = (account: Account): object => ({
  ...credentials(account),
  nnid: account.nnid,
  ...account.behaviour,
  numbers: Object.entries(account.lines).map(([number, line]) => ({ number, ...line })),
  subscriptions: account.subscriptions.map(({ subscriptionId, orderType, eventType, callback }) => ({
    subscriptionId,
    orderType,
    eventType,
    url: callback?.url ?? null,
    status: callback?.status ?? null,
  })),
});

/** Everything at Bandwidth, with the secrets; of the numbers only how many there are. */
export const bandwidthView = ({ bandwidth: { store }, clock }: Sandbox): object => ({
  accounts: store.accounts().map((account) => ({
    ...bandwidthAccountView(account),
    numbers: Object.keys(account.lines).length,
  })),
  campaigns: store.campaigns().map((record) => bandwidthCampaignView(record, clock.now())),
  orders: store.orders().map(bandwidthOrderView),
});
