import { choosePartner, expectStage, listOf, openAs, rowOf, select } from "./support/company";
import { expect, test } from "./support/fixtures";

test("a filtered address gives a stranger to this browser the same rows, chips and page", async ({
  page,
  signIn,
  browser,
  axe,
}) => {
  await signIn("manager@acme.test", { next: "/campaigns" });
  await page.getByRole("button", { name: /^CNP Migration/ }).click();
  await page.getByRole("radio", { name: /^True/ }).check();
  await expect(page).toHaveURL(/cnpMigration=true/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Remove filter CNP Migration: True" })).toBeVisible();
  await axe();
  const ids = await page.getByRole("rowheader").allInnerTexts();
  expect(ids.length).toBeGreaterThan(5);
  const other = await openAs(browser, "viewer@acme.test", page.url().replace(/^https?:\/\/[^/]+/, ""));
  await expect(other.getByRole("button", { name: "Remove filter CNP Migration: True" })).toBeVisible();
  await expect(other.getByRole("rowheader")).toHaveText(ids);
  await other.context().close();
  await page.getByRole("button", { name: "Remove filter CNP Migration: True" }).click();
  await expect(page).not.toHaveURL(/cnpMigration/);
});

test("a value in the address that means nothing falls back, and the page says so", async ({
  page,
  signIn,
}) => {
  await signIn("viewer@acme.test", { next: "/campaigns?size=7&cnpMigration=perhaps" });
  await expect(page.getByText(/cnpMigration/i).first()).toBeVisible();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
});

test("ids that the account does not have are named", async ({ page, signIn }) => {
  await signIn("viewer@acme.test", { next: listOf(["CELIG05", "CNOBODY"]) });
  await expect(rowOf(page, "CELIG05")).toBeVisible();
  await expect(
    page
      .getByText(/CNOBODY/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

test("the selection is of this page, ranges with Shift, and Escape clears it", async ({ page, signIn }) => {
  await signIn("manager@acme.test", { next: "/campaigns?size=25" });
  const boxes = page.getByRole("row").getByRole("checkbox");
  await boxes.nth(1).click();
  await boxes.nth(5).click({ modifiers: ["Shift"] });
  const bar = page.getByRole("region", { name: "Bulk actions" });
  await expect(bar).toContainText("5 selected");
  await expect(boxes.first()).toBeChecked({ indeterminate: true });
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
});

test("a download holds what the list shows, with formulas escaped", async ({ page, signIn }) => {
  await signIn("viewer@acme.test", { next: "/campaigns" });
  const csv = await page.evaluate(async () =>
    (await fetch("/api/exports/campaigns?tcrStatus=ACTIVE")).text(),
  );
  const lines = csv.replace("\uFEFF", "").trim().split("\n");
  expect(lines[0]).toContain("Campaign ID,Reference ID,Brand ID,Brand Name,Use-Case");
  expect(lines.length).toBeGreaterThan(20);
  expect(csv).not.toMatch(/(^|,)"?=1/m);
});

test("a viewer sees every control, disabled, with the reason", async ({ page, signIn, axe }) => {
  await signIn("viewer@acme.test", { next: listOf(["CELIG06"]) });
  await select(page, ["CELIG06"]);
  const button = page
    .getByRole("region", { name: "Bulk actions" })
    .getByRole("button", { name: "Initiate migration" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/User or Manager/);
  await axe();
});

test("a campaign of another company is simply not found", async ({ page, signIn }) => {
  await signIn("manager@northwind.test", { next: "/campaigns/CNEVR01" });
  await expect(page.getByText(/do not know|not found|nothing at this address/i).first()).toBeVisible();
  await expect(page.getByText("Acme", { exact: false }).filter({ visible: true })).toHaveCount(0);
});

test("a person with several companies switches between them", async ({ page, signIn }) => {
  await signIn("group@acme.test", { next: "/campaigns" });
  const switcher = page.getByRole("button", { name: /Acme Messaging/ }).first();
  await switcher.click();
  await page
    .getByRole("menuitem", { name: /Northwind/ })
    .or(page.getByRole("menuitemradio", { name: /Northwind/ }))
    .click();
  await expect(page.getByRole("button", { name: /Northwind Connect/ }).first()).toBeVisible();
});

for (const [width, theme] of [
  [400, "light"],
  [400, "dark"],
  [1280, "dark"],
] as const) {
  test(`lists, details and inbox fit ${String(width)} pixels in the ${theme} theme`, async ({
    page,
    signIn,
    axe,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    await signIn("manager@acme.test", { next: "/campaigns" });
    for (const path of [
      "/campaigns",
      "/campaigns/COPEN01?tab=migration",
      "/campaigns/CELIG07",
      "/campaigns/CPART01?tab=timeline",
      "/migrations?view=all",
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      await axe();
    }
  });
}

test("the inbox shows what waits, earliest end first, and filters it", async ({ page, signIn, axe }) => {
  await signIn("manager@northwind.test", { next: "/cnp-campaigns" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("rowheader").first()).toBeVisible({ timeout: 20_000 });
  await axe();
  await page.goto("/cnp-campaigns?cnpMigration=false");
  await expect(page.getByRole("button", { name: "Remove filter CNP Migration: False" })).toBeVisible();
});

test("a middle hop starts a migration from its history, finds it under Migrations, and its CSP sees nothing", async ({
  page,
  browser,
  signIn,
  axe,
}) => {
  const campaignId = "CELIG24";
  await signIn("manager@northwind.test", { next: `/cnp-campaigns/history?ids=${campaignId}` });
  await expect(rowOf(page, campaignId)).toContainText("Acme Messaging");
  await axe();
  await select(page, [campaignId]);
  const bar = page.getByRole("region", { name: "Bulk actions" });
  await expect(bar).toContainText("1 of 1 can be migrated");
  await bar.getByRole("button", { name: "Initiate migration" }).click();
  await choosePartner(page, "New connectivity partner", "Cascade");
  await page.getByRole("button", { name: /^Check/ }).click();
  await page.getByRole("button", { name: /^Start/ }).click();
  await expectStage(page, campaignId, "Waiting on Cascade Messaging");

  await page.goto(`/campaigns/${campaignId}`);
  const entry = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^CNP Campaigns/ });
  await expect(entry).toHaveAttribute("aria-current", "page");

  await page.getByRole("link", { name: "Migrations" }).click();
  await expect(rowOf(page, campaignId)).toContainText("My company");
  await expect(rowOf(page, campaignId)).toContainText("Cascade Messaging");
  await axe();

  const owner = await openAs(browser, "manager@acme.test", `/migrations?view=all&ids=${campaignId}`);
  await expect(owner.getByText("No campaign matches these filters.")).toBeVisible();
  await owner.context().close();
});
