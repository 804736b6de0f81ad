import type { Company } from "../tcr/entities";
import { newAccount } from "./defaults";
import type { Account, BandwidthWorld, ImportedCampaign, Line, Token, TnOptionOrder } from "./entities";

export type BandwidthStore = {
  /** Every CSP of the world is a customer; one that was added later becomes one when it is asked for. */
  account: (company: string) => Account | undefined;
  accounts: () => Account[];
  putAccount: (account: Account) => void;
  /** Numbers that become an account's own; those it has already stay as they are. */
  addNumbers: (company: string, numbers: string[]) => void;
  campaign: (company: string, campaignId: string) => ImportedCampaign | undefined;
  campaigns: (company?: string) => ImportedCampaign[];
  putCampaign: (campaign: ImportedCampaign) => void;
  order: (orderId: string) => TnOptionOrder | undefined;
  orders: (company?: string) => TnOptionOrder[];
  openOrders: () => TnOptionOrder[];
  putOrder: (order: TnOptionOrder) => void;
  token: (token: string) => Token | undefined;
  putToken: (token: Token) => void;
  revokeTokens: (company: string) => void;
  world: () => BandwidthWorld;
  load: (world: BandwidthWorld | undefined) => void;
};

const NEW_LINE: Line = { sms: true, campaignId: null, nnid: null };
const keyOf = (company: string, campaignId: string): string => `${company} ${campaignId}`;
const isOpen = ({ status }: TnOptionOrder): boolean => status === "RECEIVED" || status === "PROCESSING";

export function createBandwidthStore(deps: {
  companies: ReadonlyMap<string, Company>;
  realNow: () => number;
  onChange: () => void;
}): BandwidthStore {
  const accounts = new Map<string, Account>();
  const campaigns = new Map<string, ImportedCampaign>();
  const orders = new Map<string, TnOptionOrder>();
  const open = new Set<string>();
  let tokens = new Map<string, Token>();

  function account(id: string): Account | undefined {
    const known = accounts.get(id);
    const company = deps.companies.get(id);
    if (known || company?.kind !== "CSP") return known;
    const made = newAccount(company);
    accounts.set(id, made);
    return made;
  }

  function putAccount(changed: Account): void {
    accounts.set(changed.company, changed);
    deps.onChange();
  }

  function putOrder(order: TnOptionOrder): void {
    orders.set(order.orderId, order);
    if (isOpen(order)) open.add(order.orderId);
    else open.delete(order.orderId);
    deps.onChange();
  }

  const living = (): Token[] => [...tokens.values()].filter(({ expiresAt }) => expiresAt > deps.realNow());
  const keepTokens = (kept: Token[]): void => {
    tokens = new Map(kept.map((each) => [each.token, each]));
    deps.onChange();
  };

  return {
    account,
    accounts: () => [...deps.companies.keys()].flatMap((id) => account(id) ?? []),
    putAccount,
    addNumbers: (company, numbers) => {
      const owner = account(company);
      if (!owner) return;
      const added = Object.fromEntries(numbers.map((number) => [number, NEW_LINE]));
      putAccount({ ...owner, lines: { ...added, ...owner.lines } });
    },
    campaign: (company, campaignId) => campaigns.get(keyOf(company, campaignId)),
    campaigns: (company) =>
      [...campaigns.values()].filter((campaign) => company === undefined || campaign.company === company),
    putCampaign: (campaign) => {
      campaigns.set(keyOf(campaign.company, campaign.campaignId), campaign);
      deps.onChange();
    },
    order: (orderId) => orders.get(orderId),
    orders: (company) =>
      [...orders.values()].filter((order) => company === undefined || order.company === company),
    openOrders: () => [...open].flatMap((id) => orders.get(id) ?? []),
    putOrder,
    token: (token) => {
      const known = tokens.get(token);
      return known && known.expiresAt > deps.realNow() ? known : undefined;
    },
    putToken: (token) => {
      keepTokens([...living(), token]);
    },
    revokeTokens: (company) => {
      keepTokens(living().filter((each) => each.company !== company));
    },
    world: () => ({
      accounts: [...accounts.values()],
      campaigns: [...campaigns.values()],
      orders: [...orders.values()],
      tokens: living(),
    }),
    load: (world) => {
      for (const index of [accounts, campaigns, orders, open]) index.clear();
      tokens = new Map((world?.tokens ?? []).map((each) => [each.token, each]));
      for (const each of world?.accounts ?? []) accounts.set(each.company, each);
      for (const each of world?.campaigns ?? []) campaigns.set(keyOf(each.company, each.campaignId), each);
      (world?.orders ?? []).forEach(putOrder);
    },
  };
}
