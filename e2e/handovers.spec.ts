import { openAs, select } from "./support/company";
import { expect, test } from "./support/fixtures";
import {
  campaignWith,
  choosePool,
  confirmPrerequisites,
  expectStep,
  infobipDoes,
  inList,
  prepare,
  switchOsr,
} from "./support/handover";

test("one campaign is handed over to Infobip: imported, elected, switched, registered, traffic switched, reported", async ({
  page,
  browser,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const { nnid } = await infobipDoes(sandbox, { outcome: "register", acceptMs: 500, registerMs: 12_000 });
  const { campaignId, phones } = await campaignWith(sandbox, 3);
  await signIn("manager@acme.test", { next: "/handovers" });
  await expect(page.getByRole("heading", { level: 1, name: "Hand-overs" })).toBeVisible();
  await axe();
  await inList(page, [campaignId]);
  await page.getByRole("link", { name: campaignId }).first().click();
  await page.getByRole("link", { name: "Prepare hand-over" }).click();
  await expect(page.getByRole("textbox", { name: "Campaign ids" })).toHaveValue(campaignId);
  await axe();
  await prepare(page, /^Prepare hand-over of 1 campaign/);
  await confirmPrerequisites(page);
  await expect(page.getByText("Numbers (3)")).toBeVisible({ timeout: 30_000 });
  await axe();

  await page.getByRole("button", { name: "Import numbers of 1 campaign" }).click();
  await expectStep(page, "Import numbers", "Done");
  await page.getByRole("button", { name: "Elect Infobip for 1 campaign" }).click();
  await expectStep(page, "Elect Infobip in TCR", "Done");
  await sandbox.post("/osr", { numbers: phones, nnid, campaignId });
  await page.getByRole("button", { name: `Read the OSR of ${campaignId}` }).click();
  await expect(page.getByText(`3 of 3 have NNID ${nnid}`)).toBeVisible({ timeout: 30_000 });

  await page.getByRole("button", { name: /^Confirm the switch/ }).click();
  const dialog = page.getByRole("alertdialog");
  await axe();
  await dialog.getByRole("button", { name: "Start downtime" }).click();
  await expect(dialog.getByRole("alert")).toContainText(`Type ${campaignId} to confirm`);
  await dialog.getByRole("button", { name: "Not yet" }).click();
  await switchOsr(page, campaignId);

  const clock = page.getByRole("banner").getByRole("link", { name: new RegExp(`${campaignId} offline`) });
  await expect(clock).toBeVisible();
  const colleague = await openAs(browser, "viewer@acme.test", "/campaigns");
  await expect(colleague.getByRole("banner").getByRole("link", { name: /offline/ })).toBeVisible();
  await colleague.context().close();
  await page.reload();
  await expect(clock).toBeVisible();

  await expectStep(page, "In migration", "Done");
  await expect(page.getByText(`${campaignId} is registered at Infobip. Switch traffic now.`)).toBeVisible();
  await axe();
  await page.getByRole("button", { name: /^Confirm switched traffic/ }).click();
  await expect(page.getByRole("main").getByText("Done", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("banner").getByText("offline")).toHaveCount(0);
  const writes = (await sandbox.requests()).filter(
    ({ method, path }) =>
      method === "POST" && (path.includes(`${campaignId}/migrateCnp`) || path.endsWith("/campaigns/migrate")),
  );
  expect(writes.map(({ status }) => status)).toEqual([204, 200]);

  await page.getByRole("link", { name: "Report" }).click();
  await expect(page.getByRole("table", { name: "Downtime" })).toContainText(campaignId);
  await expect(page.getByText(/Switch the OSR: /)).toBeVisible();
  await axe();
});

test("a wave of 25 is handed over after its pilot, with the pilot's downtime as the forecast", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(420_000);
  const { nnid } = await infobipDoes(sandbox, { outcome: "register", acceptMs: 200, registerMs: 1_000 });
  const campaigns: { campaignId: string; phones: string[] }[] = [];
  for (let each = 0; each < 25; each += 1) campaigns.push(await campaignWith(sandbox, 1));
  const ids = campaigns.map(({ campaignId }) => campaignId);
  await signIn("manager@acme.test", { next: "/campaigns" });
  await inList(page, ids);
  await select(page, ids.slice(0, 2));
  await page
    .getByRole("region", { name: "Bulk actions" })
    .getByRole("link", { name: "Add to hand-over" })
    .click();
  await page.getByRole("textbox", { name: "Campaign ids" }).fill(ids.join("\n"));
  await page.getByLabel(/^Pilot of/).fill("2");
  await prepare(page, /^Prepare hand-over of 25 campaigns/);
  await confirmPrerequisites(page);
  await expect(page.getByRole("button", { name: "Import numbers of 25 campaigns" })).not.toHaveAttribute(
    "aria-disabled",
    "true",
    { timeout: 60_000 },
  );
  await axe();
  await page.getByRole("button", { name: "Import numbers of 25 campaigns" }).click();
  await page.getByRole("button", { name: "Elect Infobip for 25 campaigns" }).click({ timeout: 120_000 });
  await expectStep(page, "Elect Infobip in TCR", "Done");
  for (const { campaignId, phones } of campaigns)
    await sandbox.post("/osr", { numbers: phones, nnid, campaignId });
  await expect(page.getByRole("button", { name: "Confirm the switch of 2 campaigns" })).toBeVisible({
    timeout: 60_000,
  });
  await switchOsr(page, "2");
  await expect(page.getByText(/Measured so far: usually/)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("button", { name: "Confirm the switch of 23 campaigns" })).toBeVisible({
    timeout: 60_000,
  });
  await switchOsr(page, "23");
  await page
    .getByRole("button", { name: "Confirm switched traffic of 25 campaigns" })
    .click({ timeout: 180_000 });
  await expect(page.getByText(/Traffic of 25 campaigns is switched/).first()).toBeVisible();
});

test("a campaign that Infobip rejects is rolled back, point by point", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const { nnid } = await infobipDoes(sandbox, { outcome: "reject", acceptMs: 200, registerMs: 1_500 });
  const { campaignId, phones } = await campaignWith(sandbox, 1);
  await signIn("manager@acme.test", { next: "/campaigns" });
  await inList(page, [campaignId]);
  await page.goto(`/handovers/new?ids=${campaignId}`);
  await prepare(page, /^Prepare hand-over of 1 campaign/);
  await confirmPrerequisites(page);
  await expect(page.getByText("Numbers (1)")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Import numbers of 1 campaign" }).click();
  await page.getByRole("button", { name: "Elect Infobip for 1 campaign" }).click({ timeout: 60_000 });
  await expectStep(page, "Elect Infobip in TCR", "Done");
  await sandbox.post("/osr", { numbers: phones, nnid, campaignId });
  await switchOsr(page, campaignId);
  await expectStep(page, "In migration", "Failed");
  await expect(page.getByText(/T-Mobile does not link these numbers/).first()).toBeVisible();
  await axe();
  await page.getByRole("button", { name: `Roll back the OSR of ${campaignId}` }).click();
  await expect(page.getByRole("link", { name: "Download former NNIDs" })).toBeVisible();
  await axe();
  for (const point of [
    "OSR records set back",
    "Migration canceled in TCR",
    "Infobip told",
    "Traffic tested",
  ]) {
    await page.getByRole("button", { name: `Confirm: ${point}` }).click();
    await expect(page.getByRole("button", { name: `Confirm: ${point}` })).toHaveCount(0);
  }
  await expect(page.getByRole("main").getByText("Rolled back", { exact: true }).first()).toBeVisible();
  await infobipDoes(sandbox, { outcome: "register" });
});

test("a sole proprietor with one number and a pool with 250 are handed over together, each by its rules", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(180_000);
  const { nnid } = await infobipDoes(sandbox, { outcome: "register", acceptMs: 100, registerMs: 1_000 });
  const sole = await campaignWith(sandbox, 2, { usecase: "SOLE_PROPRIETOR" });
  const pooled = await campaignWith(sandbox, 250);
  await signIn("manager@acme.test", { next: "/campaigns" });
  await inList(page, [sole.campaignId, pooled.campaignId]);
  await page.goto(`/handovers/new?ids=${sole.campaignId},${pooled.campaignId}`);
  await prepare(page, /^Prepare hand-over of 2 campaigns/);
  await confirmPrerequisites(page);
  await expect(page.getByText(/has one number, this one has 2/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/250 numbers without a pool/).first()).toBeVisible({ timeout: 30_000 });

  await page.getByRole("button", { name: `Details of ${sole.campaignId}` }).click();
  await page.getByRole("button", { name: `Take out ${sole.phones[1] ?? ""}` }).click();
  await expect(page.getByText("Numbers (1)")).toBeVisible();
  await page.getByRole("button", { name: `Details of ${sole.campaignId}` }).click();

  await page.getByRole("button", { name: `Details of ${pooled.campaignId}` }).click();
  await choosePool(page, pooled.campaignId, "INFOBIP24");
  await expect(page.getByText(/INFOBIP24 has NNID 100900.*must be equal/).first()).toBeVisible();
  // What a pool asks for is asked for now.
  await confirmPrerequisites(page);
  await expect(page.getByText("1 campaign cannot begin yet:")).toBeVisible();
  await axe();
  await choosePool(page, pooled.campaignId, "INFOBIP23");

  await page.getByRole("button", { name: "Import numbers of 2 campaigns" }).click();
  await page.getByRole("button", { name: "Elect Infobip for 2 campaigns" }).click({ timeout: 60_000 });
  await expectStep(page, "Elect Infobip in TCR", "Done");
  for (const { campaignId, phones } of [sole, pooled])
    await sandbox.post("/osr", { numbers: phones, nnid, campaignId });
  await switchOsr(page, "2");
  await page
    .getByRole("button", { name: "Confirm switched traffic of 2 campaigns" })
    .click({ timeout: 60_000 });
  await expectStep(page, "Add the other numbers", "Done");
  const { numbers } = await sandbox.get<{ numbers: string[] }>(`/infobip/campaigns/${pooled.campaignId}`);
  expect(numbers).toHaveLength(250);
});
