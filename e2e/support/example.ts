import type { Browser, Page } from "@playwright/test";
import { choosePartner, openAs, rowOf } from "./company";
import { expect } from "./fixtures";
import type { Sandbox } from "./sandbox";

/** What people of the companies do in a worked example of the overview, one click after the other. */

/** What the registry tells companies, by its own names. */
export const told = {
  added: "CAMPAIGN_SHARE_ADD",
  accepted: "CAMPAIGN_SHARE_ACCEPT",
  complete: "CNP_MIGRATION_COMPLETE",
  canceled: "CNP_MIGRATION_CANCEL",
  portedOut: "CNP_MIGRATION_PORT_OUT",
} as const;

/** Hops as a page shows them in a lane. */
export const hop = {
  brightline: /Brightline Apps/,
  northwind: /Northwind Connect/,
  cascade: /Cascade Messaging/,
  clearwater: /Clearwater DCA/,
  summit: /Summit Direct/,
  prairie: /Prairie Aggregation/,
  hidden: /not visible to you/,
} as const;

const details = (campaignId: string, tab: "parties" | "migration" | "timeline"): string =>
  `/campaigns/${campaignId}?tab=${tab}`;

export const openDetails = async (browser: Browser, email: string, campaignId: string): Promise<Page> =>
  openAs(browser, email, details(campaignId, "parties"));

/** From the responsible parties of the campaign, where the registry's portal has the button too. */
export const startFromDetails = async (page: Page, partner: string): Promise<void> => {
  await page.getByRole("button", { name: "Initiate migration" }).last().click();
  const dialog = page.getByRole("dialog");
  await choosePartner(page, "New connectivity partner", partner);
  await dialog.getByRole("button", { name: /^Check / }).click();
  await dialog.getByRole("button", { name: /^Start / }).click({ timeout: 20_000 });
  await expect(dialog).toBeHidden({ timeout: 20_000 });
};

export const electInInbox = async (page: Page, campaignId: string, upstream: string): Promise<void> => {
  await page.getByRole("button", { name: `Elect ${campaignId}` }).click({ timeout: 20_000 });
  const dialog = page.getByRole("dialog");
  await choosePartner(page, "Upstream partner", upstream);
  await dialog.getByRole("button", { name: /^Elect / }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
};

export const acceptInList = async (page: Page, campaignId: string): Promise<void> => {
  await page.getByRole("button", { name: `Accept ${campaignId}` }).click({ timeout: 20_000 });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Accept campaign" }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(rowOf(page, campaignId)).toBeHidden({ timeout: 20_000 });
};

type Lanes = { existing?: RegExp[]; provisional?: RegExp[] };

const laneTitles = { existing: /^Existing/, provisional: "Provisional (waiting)" } as const;

/** What one company's page says of the migration and of the chains: hidden hops are in the lanes as such. */
export const expectDetails = async (
  page: Page,
  campaignId: string,
  { says, lanes }: { says: string | RegExp; lanes: Lanes },
): Promise<void> => {
  await page.goto(details(campaignId, "migration"));
  await expect(page.getByText(says).filter({ visible: true }).first()).toBeVisible({ timeout: 20_000 });
  for (const name of ["existing", "provisional"] as const) {
    const lane = page.getByRole("list", { name: laneTitles[name] });
    const nodes = lanes[name];
    if (nodes === undefined) await expect(lane).toBeHidden();
    else await expect(lane.getByRole("listitem")).toHaveText(nodes);
  }
};

/** A campaign that this company has no part in, or no part in any more. */
export const expectUnknown = async (page: Page, campaignId: string): Promise<void> => {
  await page.goto(`/campaigns/${campaignId}`);
  await expect(page.getByText(/We do not know this campaign/)).toBeVisible();
};

type Chain = { existing: { to: string }[]; migration: { status: string } | null };

export const expectChain = async (
  sandbox: Sandbox,
  campaignId: string,
  wanted: { status: "COMPLETED" | "CANCELLED"; chain: string[] },
): Promise<void> => {
  const { existing, migration } = await sandbox.get<Chain>(`/campaigns/${campaignId}`);
  expect({ status: migration?.status, chain: existing.map(({ to }) => to) }).toEqual(wanted);
};

/** Every write about the campaign that reached the registry, answered well or not, in its order. */
export const writesOf = async (sandbox: Sandbox, campaignId: string): Promise<string[]> =>
  (await sandbox.requests())
    .filter(({ method, path }) => method !== "GET" && path.includes(`/${campaignId}/`))
    .map(
      ({ method, path, status }) =>
        `${method} ${path.replace(/^\/tcr\/(csp|dca)\/v2/, "$1").split("?")[0] ?? ""} ${String(status)}`,
    );

/** What each company heard of the campaign, in its order; each event once, as each was answered well at once. */
export const heardOf = async (sandbox: Sandbox, campaignId: string): Promise<Record<string, string[]>> => {
  const heard: Record<string, string[]> = {};
  for (const { company, event, campaignId: about } of await sandbox.deliveries())
    if (about === campaignId) (heard[company] ??= []).push(event);
  return heard;
};
