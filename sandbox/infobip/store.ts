import type { Company } from "../tcr/entities";
import { newAccount, USUAL } from "./defaults";
import { INFOBIP, type Account, type InfobipCampaign, type InfobipWorld } from "./entities";

export type InfobipStore = {
  /** Every CSP of the world is a customer; one that was added later becomes one when it is asked for. */
  account: (company: string) => Account | undefined;
  accounts: () => Account[];
  accountByKey: (apiKey: string) => Account | undefined;
  putAccount: (account: Account) => void;
  campaign: (id: string) => InfobipCampaign | undefined;
  campaigns: (company?: string) => InfobipCampaign[];
  putCampaign: (campaign: InfobipCampaign) => void;
  world: () => InfobipWorld;
  load: (world: InfobipWorld | undefined) => void;
};

export function createInfobipStore(deps: {
  companies: ReadonlyMap<string, Company>;
  onChange: () => void;
}): InfobipStore {
  const accounts = new Map<string, Account>();
  const campaigns = new Map<string, InfobipCampaign>();

  function account(id: string): Account | undefined {
    const known = accounts.get(id);
    const company = deps.companies.get(id);
    if (known || company?.kind !== "CSP") return known;
    const made = newAccount(company);
    accounts.set(id, made);
    return made;
  }

  const all = (): Account[] => [...deps.companies.keys()].flatMap((id) => account(id) ?? []);

  return {
    account,
    accounts: all,
    accountByKey: (apiKey) => all().find((candidate) => candidate.apiKey === apiKey),
    putAccount: (changed) => {
      accounts.set(changed.company, changed);
      deps.onChange();
    },
    campaign: (id) => campaigns.get(id),
    campaigns: (company) =>
      [...campaigns.values()].filter((campaign) => company === undefined || campaign.company === company),
    putCampaign: (campaign) => {
      campaigns.set(campaign.id, campaign);
      deps.onChange();
    },
    world: () => ({ accounts: [...accounts.values()], campaigns: [...campaigns.values()] }),
    load: (world) => {
      accounts.clear();
      campaigns.clear();
      // What an older world does not say yet is as usual.
      for (const each of world?.accounts ?? [])
        accounts.set(each.company, { ...each, behaviour: { ...USUAL, ...each.behaviour } });
      for (const each of world?.campaigns ?? []) campaigns.set(each.id, each);
    },
  };
}

export const isInfobip = (company: string): boolean => company === INFOBIP;
