import type { Page } from "@playwright/test";
import { choosePartner, expectStage, listOf, openAs } from "./support/company";
import { expect, test } from "./support/fixtures";

const campaigns = ["CELIG04", "CELIG05", "CELIG06", "CELIG07", "CELIG08", "CELIG14", "CELIG18", "CELIG19"];

const ready = (page: Page) => page.getByText(/can be (migrated|canceled)\./);

const start = async (page: Page, label: RegExp): Promise<void> => {
  await page.getByRole("button", { name: label }).click();
  await expect(page.getByText(/^Starts in \d s$/)).toBeVisible();
};

test("everything that matches but two is frozen into a draft, checked, and grouped by reason", async ({
  page,
  signIn,
  axe,
}) => {
  await signIn("manager@acme.test", { next: "/campaigns?tcrStatus=ACTIVE&size=25" });
  // What the server sent may still lie hidden in the page when a reading's end has drawn it anew.
  await expect(page.getByText(/^From TCR/).filter({ visible: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  const bar = page.getByRole("region", { name: "Bulk actions" });
  await bar.getByRole("button", { name: /^Select all \d+ that match/ }).click();
  await expect(bar).toContainText(/^All \d+ selected/);
  const all = Number(/All (\d+) selected/.exec(await bar.innerText())?.[1]);
  const boxes = page.getByRole("row").getByRole("checkbox");
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  await expect(bar).toContainText(`${String(all - 2)} selected`);
  await bar.getByRole("button", { name: "Initiate migration" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Initiate ${String(all - 2)}`);
  await expect(page.getByText("Choose a partner first")).toBeVisible();
  await choosePartner(page, "New connectivity partner", "Cascade");
  await expect(ready(page)).toBeVisible({ timeout: 20_000 });
  await axe();
  const mock = page.getByRole("listitem").filter({ hasText: "Mock campaign" });
  await mock.getByRole("link", { name: /^Show/ }).click();
  await expect(page.getByRole("rowheader", { name: "CMOCK01" })).toBeVisible();
  await mock.getByRole("button", { name: /^Remove/ }).click();
  await expect(mock).toHaveCount(0);
  await page.getByRole("radio", { name: /^Strict/ }).check();
  await expect(page.getByRole("button", { name: /^Start/ })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect(page).toHaveURL(/\/batches$/);
});

test("pasted ids are started as a batch, stopped in time, started again with a pilot, and canceled together", async ({
  page,
  browser,
  signIn,
  sandbox,
  axe,
}) => {
  await signIn("manager@acme.test", { next: "/batches/new" });
  await page.getByRole("button", { name: "Check campaigns" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Paste at least one campaign id");
  await axe();
  await page
    .getByRole("textbox", { name: "Campaign ids" })
    .fill([...campaigns, "CMOCK01", "CNOBODY"].join("\n"));
  await page.getByRole("button", { name: "Check 10 campaigns" }).click();
  await expect(page.getByText("1 id not found for your company")).toBeVisible();
  await choosePartner(page, "New connectivity partner", "Cascade");
  await expect(ready(page)).toBeVisible({ timeout: 20_000 });

  await start(page, /^Start 8 migrations/);
  await axe();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("main").getByText("Stopped. Nothing was sent.")).toBeVisible();

  await page.getByLabel(/^Start small/).check();
  await page.getByLabel("Pilot of").fill("2");
  await start(page, /^Start 8 migrations/);
  await expect(page.getByText(/^The pilot of 2 is through/)).toBeVisible({ timeout: 30_000 });
  const posted = async () =>
    (await sandbox.requests()).filter(
      ({ method, path }) =>
        method === "POST" && campaigns.some((id) => path.endsWith(`/${id}/migrateCnp/SCASCD1`)),
    );
  expect(await posted()).toHaveLength(2);

  const colleague = await openAs(browser, "user@acme.test", "/migrations");
  await expect(colleague.getByRole("banner").getByRole("link", { name: /^Batch / })).toContainText("Paused");
  await colleague.context().close();

  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Finished")).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText("8 of 8 · 1 skipped")).toBeVisible();
  await axe();
  const requests = await posted();
  expect(requests.map(({ path }) => path.split("/").at(-3)).sort()).toEqual(campaigns);
  expect(requests.every(({ status }) => status === 204)).toBe(true);

  await page.getByRole("button", { name: "Cancel 8 started" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cancel 8");
  await expect(ready(page)).toBeVisible({ timeout: 20_000 });
  await page.getByLabel(/^Explanation/).fill("The pilot was enough.");
  await page.getByRole("button", { name: "Cancel 8 migrations" }).click();
  await expect(page.getByText("Finished")).toBeVisible({ timeout: 40_000 });
  await page.goto(listOf(campaigns));
  for (const campaignId of campaigns) await expectStage(page, campaignId, "Canceled by initiator");
});
