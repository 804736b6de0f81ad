import { seal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { beginStep } from "@/lib/services/handovers/begin";
import { createHandover } from "@/lib/services/handovers/create";
import { getHandover } from "@/lib/services/handovers/get";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import { tickPrerequisite } from "@/lib/services/handovers/prerequisites";
import { type HandoverProvider, providerRules } from "@/lib/domain/handover/providers";
import { pause, personOf, type World } from "./world";

type InfobipAccount = { company: string; apiKey: string; nnid: string };

/** The account's connection to the simulated Infobip, with everything that has to be in place. */
export const connectToInfobip = async (world: World, account: Account): Promise<InfobipAccount> => {
  const { infobip } = (await world.sandbox.control("GET", "/world")) as {
    infobip: { accounts: InfobipAccount[] };
  };
  const found = infobip.accounts.find(({ company }) => company === account.companyId);
  if (found === undefined) throw new Error(`${account.companyId} has no account at Infobip`);
  await db().infobipConnection.create({
    data: {
      accountId: account.id,
      baseUrl: `${world.sandbox.url}/infobip`,
      apiKeySealed: seal(found.apiKey),
      nnid: found.nnid,
      webhookSecretSealed: seal("secret"),
      dueAt: new Date(),
    },
  });
  return found;
};

export const tickEverything = async (
  account: Account,
  provider: HandoverProvider = "infobip",
): Promise<void> => {
  for (const { key } of providerRules(provider).prerequisites)
    await tickPrerequisite(personOf(account), { provider, key, ticked: true });
};

export const aHandover = (
  account: Account,
  campaignIds: string[],
  more: Partial<Parameters<typeof createHandover>[1]> = {},
): Promise<{ handoverId: string }> =>
  createHandover(personOf(account), {
    provider: "infobip",
    name: "To Infobip",
    campaignIds,
    nnid: null,
    pilot: 0,
    waveSize: 500,
    takeNumbers: true,
    ...more,
  });

export const showHandover = async (account: Account, id: string): Promise<HandoverDetail> => {
  const shown = await getHandover(personOf(account, "VIEWER"), id);
  if (shown === null) throw new Error(`no hand-over ${id}`);
  return shown;
};

/** As if the providers' events arrived and the polls were due: what is on its way there is read at once. */
export const hearFromProviders = async ({ id: accountId }: Account): Promise<void> => {
  const data = { dueAt: new Date() };
  await db().infobipCampaign.updateMany({ where: { accountId, stage: "IN_MIGRATION" }, data });
  await db().bandwidthCampaign.updateMany({ where: { accountId, dueAt: { not: null } }, data });
  await db().bandwidthOrder.updateMany({ where: { accountId, dueAt: { not: null } }, data });
  const waiting = await db().handoverCampaign.findMany({ where: { accountId, status: "WAITING" } });
  const campaignId = {
    in: waiting.flatMap(({ step, ...row }) => (step === "accept" ? [row.campaignId] : [])),
  };
  // Not at once again: what is about to be read says nothing about a refusal.
  const factsReadAt = { lt: new Date(Date.now() - 700) };
  await db().campaign.updateMany({
    where: { accountId, campaignId, factsReadAt, rereadDueAt: null },
    data: { rereadDueAt: new Date() },
  });
  await db().handoverCampaign.updateMany({ where: { accountId, status: "WAITING" }, data });
};

/** Works until the page shows what is wanted of every campaign; fails after a while, with how they stand. */
export const workUntil = async (
  world: World,
  account: Account,
  id: string,
  wanted: (campaign: HandoverCampaignView) => boolean,
  seconds = 20,
): Promise<HandoverDetail> => {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    await hearFromProviders(account);
    await world.work(account);
    const shown = await showHandover(account, id);
    if (shown.campaigns.every(wanted)) return shown;
    if (Date.now() > until) {
      const stand = shown.campaigns.map(({ campaignId, state, step, status, problem, operation }) =>
        [campaignId, state, step, status, problem, operation?.status, operation?.sentence].join(" "),
      );
      throw new Error(`still\n${stand.join("\n")}`);
    }
    await pause(100);
  }
};

export const isAt =
  (step: string, status: string) =>
  (campaign: HandoverCampaignView): boolean =>
    campaign.step === step && campaign.status === status;

export const rowIdsOf = ({ campaigns }: HandoverDetail): string[] => campaigns.map(({ rowId }) => rowId);

/** An own campaign with so many numbers in the number registry. */
export const aCampaignWithNumbers = async (
  world: World,
  count: number,
  more: Record<string, unknown> = {},
): Promise<{ campaignId: string; phones: string[] }> => {
  const phones = Array.from(
    { length: count },
    () => `1${String(2_000_000_000 + Math.floor(Math.random() * 7e9))}`,
  );
  return { campaignId: await world.campaign(["SACME01", "SNRTHW1", "DCLRW"], { phones, ...more }), phones };
};

/** From a new hand-over to the point where the OSR can be switched. */
export const untilSwitch = async (
  world: World,
  account: Account,
  handoverId: string,
): Promise<{ handoverId: string; rowIds: string[] }> => {
  const taken = await workUntil(world, account, handoverId, ({ takingNumbers }) => !takingNumbers);
  const rowIds = rowIdsOf(taken);
  await beginStep(personOf(account), { handoverId, rowIds, step: "import" });
  await workUntil(world, account, handoverId, isAt("elect", "READY"));
  await beginStep(personOf(account), { handoverId, rowIds, step: "elect" });
  await workUntil(world, account, handoverId, (each) => isAt("osr", "READY")(each) && each.share !== null);
  return { handoverId, rowIds };
};
