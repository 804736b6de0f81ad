import type { Page } from "@playwright/test";
import { listOf } from "./company";
import { expect } from "./fixtures";
import type { CampaignOrder, Sandbox } from "./sandbox";

const company = "SACME01";

/** Another worker, as after a failure, has numbers of its own: one that is in use belongs to another campaign. */
let next = 5_552_000_000 + (process.pid % 900) * 1_000;

/** A campaign of Acme with so many numbers, as the number registry shows them. */
export const campaignWith = async (
  sandbox: Sandbox,
  count: number,
  more: Partial<CampaignOrder> = {},
): Promise<{ campaignId: string; phones: string[] }> => {
  const phones = Array.from({ length: count }, () => `1${String((next += 1))}`);
  const campaignId = await sandbox.campaign({ chain: [company, "SNRTHW1", "DCLRW"], phones, ...more });
  return { campaignId, phones };
};

/** New campaigns appear once TCR has told of them. */
export const inList = async (page: Page, campaignIds: string[]): Promise<void> => {
  await page.goto(listOf(campaignIds));
  for (const campaignId of campaignIds)
    await expect(page.getByRole("rowheader", { name: campaignId })).toBeVisible({ timeout: 60_000 });
};

export const confirmPrerequisites = async (page: Page): Promise<void> => {
  const open = page.getByRole("button", { name: /^Confirm: / });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1, { timeout: 30_000 });
  }
};

const step = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });

export const expectStep = async (page: Page, title: string, word: string): Promise<void> => {
  await expect(step(page, title).getByText(word, { exact: true })).toBeVisible({ timeout: 60_000 });
};

export const prepare = async (page: Page, label: RegExp): Promise<void> => {
  await page.getByRole("button", { name: label }).click();
  await expect(page).toHaveURL(/\/handovers\/[0-9a-f-]{36}$/);
};

/** From the list to a hand-over of these campaigns that has its prerequisites. */
export const prepared = async (
  page: Page,
  campaignIds: string[],
  { provider = "infobip" }: { provider?: string } = {},
): Promise<void> => {
  await inList(page, campaignIds);
  await page.goto(`/handovers/new?ids=${campaignIds.join(",")}&provider=${provider}`);
  await prepare(page, new RegExp(`^Prepare hand-over of ${String(campaignIds.length)} campaign`));
  await confirmPrerequisites(page);
};

/** Once it is there and may be pressed. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).click({ timeout: 60_000 });

/** The operator has changed the OSR records and confirms it. */
export const switchOsr = async (page: Page, typed: string): Promise<void> => {
  await press(page, /^Confirm the switch/);
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("Downtime starts when you confirm");
  await dialog.getByRole("textbox").fill(typed);
  await dialog.getByRole("button", { name: "Start downtime" }).click();
  await expect(dialog).toBeHidden();
};

/** In the open details of this campaign. */
export const choosePool = async (page: Page, campaignId: string, pool: string): Promise<void> => {
  await page.getByRole("combobox", { name: "Number pool" }).selectOption(pool);
  await press(page, `Save ${campaignId}`);
};

/** What the page says somewhere that can be seen. */
export const says = async (page: Page, text: RegExp): Promise<void> => {
  await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible({ timeout: 60_000 });
};

export const infobipDoes = (sandbox: Sandbox, change: object): Promise<{ nnid: string }> =>
  sandbox.post("/infobip/accounts", { company, ...change });

export const bandwidthDoes = (sandbox: Sandbox, change: object): Promise<unknown> =>
  sandbox.post("/bandwidth/accounts", { company, ...change });
