import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./support/axe";
import { choosePartner, expectStage, listOf, openAs, rowOf, select } from "./support/company";
import { expect, test } from "./support/fixtures";

const [accepted, declined] = ["CELIG21", "CELIG22"] as const;
const wide = "CELIG23";
const words = "The call to action does not name the brand.";

const start = async (page: Page, campaignIds: string[], partner: string): Promise<void> => {
  await select(page, campaignIds);
  await page
    .getByRole("region", { name: "Bulk actions" })
    .getByRole("button", { name: "Initiate migration" })
    .click();
  const dialog = page.getByRole("dialog");
  await choosePartner(page, "New connectivity partner", partner);
  await dialog.getByRole("button", { name: /^Check / }).click();
  await dialog.getByRole("button", { name: /^Start / }).click({ timeout: 20_000 });
  await expect(dialog).toBeHidden({ timeout: 20_000 });
};

test("Acme migrates two campaigns to a DCA, whose user accepts one and declines the other in words", async ({
  page,
  browser,
  signIn,
  sandbox,
}) => {
  test.setTimeout(240_000);
  await signIn("manager@acme.test", { next: listOf([accepted, declined]) });
  await start(page, [accepted, declined], "Clearwater");
  for (const id of [accepted, declined]) await expectStage(page, id, "Waiting on Clearwater DCA");

  const dca = await openAs(browser, "user@clearwater.test", "/");
  await test.step("the DCA begins at what CSPs share with it, counted beside the entry", async () => {
    await expect(dca).toHaveURL(/\/dca\/primary$/);
    await expect(dca.getByRole("heading", { level: 1, name: "Campaigns Shared by CSPs" })).toBeVisible();
    for (const id of [accepted, declined]) await expect(rowOf(dca, id)).toBeVisible({ timeout: 20_000 });
    await expect(rowOf(dca, accepted)).toContainText("Acme Messaging");
    await expect(rowOf(dca, accepted)).toContainText("You reach 2 of 2");
    await expect(dca.getByRole("link", { name: /^From CSPs .*waiting for your decision$/ })).toBeVisible();
    await expectNoAxeFindings(dca);
  });

  await test.step("it narrows the list to migrations, and the address keeps that", async () => {
    await dca.goto(`/dca/primary?cnpMigration=true&ids=${accepted},${declined}`);
    await expect(dca.getByRole("button", { name: "Remove filter CNP Migration: True" })).toBeVisible();
    await expect(dca.getByText("1–2 of 2", { exact: true })).toBeVisible();
  });

  await test.step("it accepts one, and sees the networks in the dialog", async () => {
    await dca.getByRole("button", { name: `Accept ${accepted}` }).click();
    const dialog = dca.getByRole("dialog", { name: `Accept ${accepted}` });
    await expect(dialog.getByRole("row", { name: /AT&T/ })).toContainText("You");
    await expectNoAxeFindings(dca);
    await dialog.getByRole("button", { name: "Accept campaign" }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await expect(rowOf(dca, accepted)).toBeHidden({ timeout: 20_000 });
  });

  await test.step("the migration is complete, at the registry and on Acme's open page", async () => {
    await expectStage(page, accepted, "Complete");
    const campaign = await sandbox.get<{ migration: { status: string }; existing: { to: string }[] }>(
      `/campaigns/${accepted}`,
    );
    expect(campaign.migration.status).toBe("COMPLETED");
    expect(campaign.existing.map((share) => share.to)).toEqual(["DCLRW"]);
  });

  await test.step("it declines the other with a category and words", async () => {
    await dca.getByRole("button", { name: `Decline ${declined}` }).click();
    const dialog = dca.getByRole("alertdialog");
    await dialog.getByRole("button", { name: /^Decline / }).click();
    await expect(dialog.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await dialog.getByRole("checkbox", { name: "Call to action" }).check();
    await dialog.getByRole("textbox").fill(words);
    await expectNoAxeFindings(dca);
    await dialog.getByRole("button", { name: /^Decline / }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
  });

  await test.step("Acme reads the words", async () => {
    await expectStage(page, declined, "Declined by Clearwater DCA");
    await page.goto(`/campaigns/${declined}?tab=migration`);
    await expect(page.getByText(words).first()).toBeVisible();
  });

  await test.step("what was answered is under Accepted and Declined by me", async () => {
    await dca.goto(`/dca/primary?acceptanceStatus=ACCEPTED&ids=${accepted}`);
    await expect(rowOf(dca, accepted)).toContainText("Accepted", { timeout: 20_000 });
    await dca.goto(`/dca/primary?acceptanceStatus=DECLINED&ids=${declined}`);
    await expect(rowOf(dca, declined)).toContainText("Declined");
  });

  await test.step("each answer was sent once", async () => {
    const requests = await sandbox.requests();
    for (const id of [accepted, declined]) {
      const answers = requests.filter(
        ({ method, path }) => method !== "GET" && path === `/tcr/dca/v2/partnerCampaign/${id}/sharing`,
      );
      expect(answers.map((each) => each.status)).toEqual([200]);
    }
  });
  await dca.context().close();
});

test("a primary DCA that does not reach every network shares with a secondary, who completes the migration", async ({
  page,
  browser,
  signIn,
}) => {
  test.setTimeout(240_000);
  await signIn("manager@acme.test", { next: listOf([wide]) });
  await start(page, [wide], "Prairie");

  const primary = await openAs(browser, "user@prairie.test", "/dca/primary");
  await test.step("the primary sees what it does not reach, and names a secondary as it accepts", async () => {
    await expect(rowOf(primary, wide)).toContainText("No DCA: AT&T", { timeout: 20_000 });
    await primary.getByRole("button", { name: `Accept ${wide}` }).click();
    const dialog = primary.getByRole("dialog", { name: `Accept ${wide}` });
    await expect(dialog.getByRole("row", { name: /AT&T/ })).toContainText("No DCA yet");
    await choosePartner(primary, "Secondary DCA", "Clearwater");
    await expectNoAxeFindings(primary);
    await dialog.getByRole("button", { name: "Accept campaign" }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await primary.goto(`/dca/primary?acceptanceStatus=ACCEPTED&ids=${wide}`);
    await expect(rowOf(primary, wide)).toContainText("Clearwater DCA", { timeout: 20_000 });
    await expectNoAxeFindings(primary);
  });

  const secondary = await openAs(browser, "user@clearwater.test", "/dca/secondary");
  await test.step("the secondary sees the whole chain before it accepts", async () => {
    await expect(rowOf(secondary, wide)).toContainText("Prairie Aggregation", { timeout: 20_000 });
    await expectNoAxeFindings(secondary);
    await secondary.goto(`/campaigns/${wide}?tab=migration`);
    const lane = secondary.getByRole("list", { name: "Provisional (waiting)" });
    await expect(lane.getByRole("listitem")).toHaveText([
      /Acme Messaging/,
      /Prairie Aggregation/,
      /Clearwater DCA/,
    ]);
    await expect(lane.getByText("DCA2")).toBeVisible();
    await expectNoAxeFindings(secondary);
    await secondary.goto(`/campaigns/${wide}?tab=parties`);
    await expect(secondary.getByText("Secondary DCA, for networks")).toBeVisible();
    await expectNoAxeFindings(secondary);
    await secondary.getByRole("button", { name: "Accept campaign" }).click();
    const dialog = secondary.getByRole("dialog", { name: `Accept ${wide}` });
    await expectNoAxeFindings(secondary);
    await dialog.getByRole("button", { name: "Accept campaign" }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
  });

  await expectStage(page, wide, "Complete");
  await primary.context().close();
  await secondary.context().close();
});

test("a primary DCA chooses another secondary after one declined", async ({ page, signIn, sandbox }) => {
  test.setTimeout(120_000);
  const campaignId = await sandbox.campaign({
    chain: ["SBRGHT1", "SHARBR1", "DPRAR", "DSUMT"],
    mnoIds: [10017, 10035],
    pending: [2],
  });
  const asSummit = await fetch(
    `${sandbox.url}/tcr/dca/v2/dcaCampaign/${campaignId}/sharing?explanation=No&rejectionCategory=OTHER`,
    {
      method: "DELETE",
      headers: { authorization: `Basic ${Buffer.from("key-DSUMT:secret-DSUMT").toString("base64")}` },
    },
  );
  expect(asSummit.status).toBe(200);
  await signIn("manager@prairie.test", { next: `/dca/primary?acceptanceStatus=ACCEPTED&ids=${campaignId}` });
  await expect(rowOf(page, campaignId)).toContainText("Declined", { timeout: 20_000 });
  await page.getByRole("button", { name: `Share on ${campaignId}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row", { name: /AT&T/ })).toContainText("No DCA yet");
  await dialog.getByRole("button", { name: "Share campaign" }).click();
  await expect(dialog.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await choosePartner(page, "Secondary DCA", "Clearwater");
  await expectNoAxeFindings(page);
  await dialog.getByRole("button", { name: "Share campaign" }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  const campaign = await sandbox.get<{ existing: { to: string; sharingStatus: string }[] }>(
    `/campaigns/${campaignId}`,
  );
  expect(campaign.existing.at(-1)).toMatchObject({ to: "DCLRW", sharingStatus: "PENDING" });
});

test("a CSP finds nothing at the lists of a DCA, and a DCA nothing at those of a CSP", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn("manager@acme.test", { next: "/dca/primary" });
  await expect(page.getByText("Acme Messaging is no DCA")).toBeVisible();
  await expectNoAxeFindings(page);
  const dca = await openAs(browser, "manager@summit.test", "/campaigns");
  await expect(dca.getByText("Summit Direct registers no campaigns")).toBeVisible();
  await expect(dca.getByRole("link", { name: "My Campaigns" })).toBeHidden();
  await dca.context().close();
});
