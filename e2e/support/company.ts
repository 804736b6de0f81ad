import type { Browser, Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";
import { signInOn } from "./sign-in";
import { streamed } from "./streamed";

/** Somebody at a company's screens, in a browser window of their own. */
export const openAs = async (browser: Browser, email: string, path: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  const page = streamed(await context.newPage());
  await signInOn(page, email, path);
  return page;
};

export const rowOf = (page: Page, campaignId: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: campaignId }) });

/** Once more where the page was not alive yet: it then takes the check mark away again. */
export const select = async (page: Page, campaignIds: string[]): Promise<void> => {
  for (const campaignId of campaignIds)
    await expect(async () => {
      await rowOf(page, campaignId).getByRole("checkbox").check({ timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
};

export const choosePartner = async (page: Page, label: string, name: string): Promise<void> => {
  await page.getByRole("combobox", { name: label }).fill(name);
  await page.getByRole("option", { name: new RegExp(name) }).click();
};

/** The list of exactly these campaigns. */
export const listOf = (campaignIds: string[], path = "/campaigns"): string =>
  `${path}?ids=${campaignIds.join(",")}`;

/** Until the mirror has read what the list shows. */
export const expectStage = async (page: Page, campaignId: string, words: string | RegExp): Promise<void> => {
  await expect(rowOf(page, campaignId)).toContainText(words, { timeout: 20_000 });
};

/** Closes a dialog that has sent something, unless it closes by itself because the answer came first. */
export const leaveDialog = async (page: Page): Promise<void> => {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (await dialog.isVisible())
      await dialog.getByRole("button", { name: "Close" }).last().click({ timeout: 500 });
    await expect(dialog).toBeHidden({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
};
