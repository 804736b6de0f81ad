import type { Page } from "@playwright/test";
import { openAs } from "./support/company";
import { expect, test } from "./support/fixtures";

const headers = (page: Page) => page.getByRole("columnheader").allInnerTexts();
const rows = (page: Page) => page.getByRole("rowheader").allInnerTexts();
const views = (page: Page) => page.getByRole("button", { name: /^(Views$|View: )/ });

/** The menu opens once the page is alive. */
const inMenu = async (page: Page, name: RegExp | string) => {
  await expect(async () => {
    if (!(await page.getByRole("menu").isVisible())) await views(page).click({ timeout: 2_000 });
    await page.getByRole("menuitem", { name }).click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
};

const saveAs = async (page: Page, name: string) => {
  await inMenu(page, "Save as a new view…");
  const dialog = page.getByRole("dialog", { name: "Save as a new view" });
  await dialog.getByLabel("Name").fill(name);
  return dialog;
};

const openColumns = async (page: Page) => {
  await expect(async () => {
    await page.getByRole("button", { name: "Display" }).click({ timeout: 2_000 });
    await page.getByRole("menuitem", { name: "Columns…" }).click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  return page.getByRole("dialog", { name: "Columns" });
};

test("a view keeps filters, sort and columns, and says when the list is no more what it holds", async ({
  page,
  signIn,
  browser,
  axe,
}) => {
  await signIn("user@acme.test", { next: "/campaigns?cnpMigration=true&sort=expires" });
  await expect(page.getByRole("rowheader").nth(5)).toBeVisible();
  const columns = await openColumns(page);
  await axe();
  await columns.getByRole("checkbox", { name: "Reseller" }).uncheck();
  await columns.getByRole("button", { name: "Move Migration left" }).click();
  await columns.getByRole("button", { name: "Show these columns" }).click();
  await expect(columns).toBeHidden();
  await expect(page.getByRole("columnheader", { name: "Reseller" })).toBeHidden();

  await saveAs(page, "Ends soon");
  await axe();
  await page.getByRole("dialog").getByRole("button", { name: "Save the view" }).click();
  await expect(page).toHaveURL(/cnpMigration=true.*saved=/);
  await expect(views(page)).toHaveText(/Ends soon/);
  await expect(page.getByRole("rowheader").nth(5)).toBeVisible();
  const [address, shown, ids] = [page.url(), await headers(page), await rows(page)];
  expect(shown.join()).toMatch(/Migration.*TCR Status/s);

  await page.getByRole("button", { name: "Remove filter CNP Migration: True" }).click();
  await expect(page.getByText("has changed since it was saved.")).toBeVisible();
  await axe();
  await page.getByRole("link", { name: "Discard changes" }).click();
  await expect(page.getByText("has changed since it was saved.")).toBeHidden();
  await expect(page.getByRole("button", { name: "Remove filter CNP Migration: True" })).toBeVisible();

  await page.getByRole("button", { name: /^Registered on/ }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("has changed since it was saved.")).toBeHidden();
  await page.goto("/campaigns");
  await inMenu(page, /^Ends soon/);
  await expect(page).toHaveURL(/cnpMigration=true/);
  await expect(page).not.toHaveURL(/sort=/);

  // Its address shows the same to a colleague who may not open the view.
  const colleague = await openAs(
    browser,
    "viewer@acme.test",
    new URL(address).pathname + new URL(address).search,
  );
  await expect(colleague.getByText("names a view that you do not have")).toBeVisible();
  await expect(colleague.getByRole("rowheader")).toHaveText(ids);
  expect(await headers(colleague)).toEqual(shown);
  await colleague.context().close();

  await inMenu(page, "Delete…");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete the view" }).click();
  await expect(views(page)).toHaveText(/^Views/);
});

test("a shared view is opened by a colleague, who may not change it, and a Manager takes it back", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn("user@acme.test", { next: "/migrations?view=all" });
  const dialog = await saveAs(page, "All of ours");
  await dialog.getByRole("checkbox", { name: /Share with your company/ }).check();
  await dialog.getByRole("button", { name: "Save the view" }).click();
  await expect(views(page)).toHaveText(/All of ours/);

  const viewer = await openAs(browser, "viewer@acme.test", "/migrations");
  await inMenu(viewer, /^All of ours/);
  await expect(viewer).toHaveURL(/view=all.*saved=/);
  await views(viewer).click();
  await expect(viewer.getByRole("menuitem", { name: /^Rename…/ })).toContainText("Manager or Admin");
  await viewer.context().close();

  const manager = await openAs(browser, "manager@acme.test", "/migrations");
  await inMenu(manager, /^All of ours/);
  await expect(manager).toHaveURL(/saved=/);
  await inMenu(manager, /^Take back/);
  await expect(manager.getByText("names a view that you do not have")).toBeVisible();
  await manager.context().close();

  await page.reload();
  await inMenu(page, "Delete…");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete the view" }).click();
  await expect(views(page)).toHaveText(/^Views/);
});

test("a default view opens where the address says nothing, and the standard list is a step away", async ({
  page,
  signIn,
}) => {
  await signIn("manager@harbor.test", { next: "/campaigns?tcrStatus=ACTIVE" });
  await saveAs(page, "Active only");
  await page.keyboard.press("Enter");
  await expect(views(page)).toHaveText(/Active only/);
  await inMenu(page, "Make it my default");
  await expect(async () => {
    await page.goto("/campaigns");
    await expect(page).toHaveURL(/tcrStatus=ACTIVE/, { timeout: 1_000 });
  }).toPass();
  await inMenu(page, "Standard list");
  await expect(page).toHaveURL(/\/campaigns\?saved=none$/);
  await expect(page.getByRole("button", { name: /^Remove filter/ })).toBeHidden();
  await inMenu(page, /^Active only/);
  await inMenu(page, "No longer my default");
  await expect(async () => {
    await page.goto("/campaigns");
    await expect(page).toHaveURL(/\/campaigns$/, { timeout: 1_000 });
  }).toPass();
});

test("columns and density are a person's own, by keyboard, and there from the first paint", async ({
  page,
  signIn,
}) => {
  await signIn("user@northwind.test", { next: "/cnp-campaigns" });
  await expect(page.getByRole("columnheader", { name: "Waiting" })).toBeVisible();
  const dialog = await openColumns(page);
  await dialog.getByRole("checkbox", { name: "Waiting" }).focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Move Use-Case right" }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Show these columns" }).focus();
  await page.keyboard.press("Enter");
  // The page behind a dialog is out of reach, so nothing is seen there before it has closed.
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("columnheader", { name: "Waiting" })).toBeHidden();
  const chosen = await headers(page);
  expect(chosen.join()).toMatch(/Registered on.*Use-Case.*Elect or decline/s);

  // What is downloaded has the columns that are seen, in their order.
  const download = page.getByRole("link", { name: "Download CSV" });
  const csv = await (await page.request.get((await download.getAttribute("href")) ?? "")).text();
  expect(csv.split("\n")[0]).toMatch(
    /Campaign ID,Registered On \(UTC\),Use-Case,Downstream CNP.*Sharing Status/,
  );
  expect(csv).not.toContain("CNP Migration");

  await page.getByRole("button", { name: "Display" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "Compact" }).press("Enter");
  const height = () =>
    page
      .getByRole("row")
      .nth(1)
      .evaluate((row) => row.getBoundingClientRect().height);
  await expect.poll(height).toBeLessThan(36);

  // What the server sends, before any script runs.
  const html = await (await page.request.get("/cnp-campaigns")).text();
  expect(html).toContain('data-density="compact"');
  await page.reload();
  expect(await headers(page)).toEqual(chosen);
  expect(await height()).toBeLessThan(36);

  const again = await openColumns(page);
  await again.getByRole("button", { name: "Show the standard columns" }).click();
  await expect(again).toBeHidden();
  await expect(page.getByRole("columnheader", { name: "Waiting" })).toBeVisible();
});
