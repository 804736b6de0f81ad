import { commandsFor } from "@/lib/domain/commands";
import type { CampaignFacts, ChainHop, DcaFacts, DcaRole } from "@/lib/domain/campaign";
import { checkInitiate, type AccountFacts, type PartnerFacts } from "@/lib/domain/eligibility";
import type { OperationKind } from "@/lib/domain/operation";
import { partnerReasons } from "@/lib/domain/partner-choice";
import { isSoleProprietorUseCase } from "@/lib/domain/use-cases";
import { readAsCsp } from "@/lib/mirror/read-as-csp";
import { readAsDca } from "@/lib/mirror/read-as-dca";
import type { Reading } from "@/lib/mirror/reading";
import { initiatorOf } from "@/lib/mirror/read-campaign";
import { createTcrClient } from "@/lib/registries/tcr/client";
import type { Act, Letter, World } from "./case";
import { idOf, isDca } from "./notation";
import type { Registry } from "./registry";

/** Portage as the account of one company: what it reads, and what it makes of it. */

export type Account = { facts: CampaignFacts | null; settings: AccountFacts };

/** As they are after a round through the mirror's row. */
const dcaFacts = (more: Reading["more"]): DcaFacts => ({
  roles: {
    live: (more.liveRole ?? null) as DcaRole | null,
    provisional: (more.provRole ?? null) as DcaRole | null,
  },
  chains: {
    live: (more.liveChain ?? []) as ChainHop[],
    provisional: (more.provChain ?? []) as ChainHop[],
  },
  requestedMnos: (more.requestedMnos ?? null) as number[] | null,
});

/** The facts by the same reads as the mirror's, without the database between. */
export const accountOf = async (registry: Registry, campaignId: string, me: Letter): Promise<Account> => {
  const client = createTcrClient({
    baseUrl: `${registry.url}/tcr/${isDca(me) ? "dca" : "csp"}/v2`,
    apiKey: `key-${idOf(me)}`,
    secret: `secret-${idOf(me)}`,
  });
  const { migrationSupported } = await client.getSettings();
  const settings = { companyId: idOf(me), migrationSupported };
  const reading = isDca(me) ? await readAsDca(client, campaignId) : await readAsCsp(client, campaignId, null);
  if (reading === null) return { facts: null, settings };
  const { own, campaign, facts: read, acceptedBefore } = reading;
  const { live, provisional, migration } = read;
  const facts: CampaignFacts = {
    campaignId,
    role: own ? "OWN" : "PARTNER",
    status: campaign.status,
    mock: campaign.mock,
    soleProprietor: isSoleProprietorUseCase(campaign.usecase),
    live,
    provisional,
    migration: migration === null ? null : { ...migration, initiator: initiatorOf(own, provisional) },
    previouslyAccepted: acceptedBefore,
    mnoStates: read.states ?? {},
    mnosBefore: read.before,
    mnosProvisional: read.mnosProvisional,
    dca: isDca(me) ? dcaFacts(reading.more) : null,
  };
  return { facts, settings };
};

export const partnerOf = (letter: Letter, world: World = {}): PartnerFacts => ({
  id: idOf(letter),
  name: `Company ${letter}`,
  kind: isDca(letter) ? "DCA" : "CNP",
  migrationSupported: world.optedOut?.includes(letter) !== true,
  soleProprietorEnabled: world.withoutSoleProprietors?.includes(letter) !== true,
});

/** Whether Portage offers a command to a manager of this account. */
export const offers = ({ facts, settings }: Account, kind: OperationKind, now: Date): boolean =>
  facts !== null && commandsFor({ facts, account: settings, role: "MANAGER", now, open: [] })[kind].allowed;

const kindOf = { start: "initiate", elect: "elect", decline: "decline", cancel: "cancel" } as const;

/** What staff of a CSP can order; everything else happens elsewhere. */
export type Order =
  { do: "start" | "elect"; by: Letter; to: Letter | "nobody" } | { do: "cancel" | "decline"; by: Letter };

export const orderIn = (act: Act): Order | null => {
  if ((act.do === "start" || act.do === "elect") && !isDca(act.by))
    return { do: act.do, by: act.by, to: act.to };
  if ((act.do === "cancel" || act.do === "decline") && !isDca(act.by)) return { do: act.do, by: act.by };
  return null;
};

/** Whether Portage would let this order through, its partner included. */
export const letsThrough = (
  account: Account,
  act: Order,
  { world, now }: { world: World | undefined; now: Date },
): boolean => {
  const { facts, settings } = account;
  if (facts === null || !offers(account, kindOf[act.do], now)) return false;
  if (!("to" in act)) return true;
  const target = act.to === "nobody" ? null : partnerOf(act.to, world);
  if (act.do === "start") return checkInitiate({ facts, account: settings, target }).length === 0;
  if (target === null) return false;
  const choice = { partner: target, campaigns: [facts], account: settings, purpose: "elect" as const };
  return partnerReasons(choice).length === 0;
};
