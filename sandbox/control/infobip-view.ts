import { iso } from "../tcr/formatters/dates";
import type { Account, InfobipCampaign } from "../infobip/entities";
import type { Sandbox } from "../sandbox";

export const infobipCampaignView = (campaign: InfobipCampaign): object => ({
  ...campaign,
  createdDate: iso(campaign.createdDate),
  lastModifiedDate: iso(campaign.lastModifiedDate),
  steps: campaign.steps.map((step) => ({ ...step, at: iso(step.at) })),
});

export const infobipAccountView = (account: Account): object => ({
  company: account.company,
  apiKey: account.apiKey,
  nnid: account.nnid,
  ...account.behaviour,
  numbers: account.numbers.map(({ number }) => number),
  pools: account.pools,
  subscriptions: account.subscriptions.map(({ subscriptionId, events, notifyUrl }) => ({
    subscriptionId,
    events,
    notifyUrl,
  })),
});

/** Everything at Infobip, with the keys. */
export const infobipView = ({ infobip: { store } }: Sandbox): object => ({
  accounts: store.accounts().map(infobipAccountView),
  campaigns: store.campaigns().map(infobipCampaignView),
});
