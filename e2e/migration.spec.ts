import { expectNoAxeFindings } from "./support/axe";
import { choosePartner, expectStage, listOf, openAs, rowOf, select } from "./support/company";
import { expect, test } from "./support/fixtures";

const three = ["CELIG01", "CELIG02", "CELIG03"];

test("Acme starts three migrations, Blue Ridge elects one and declines one, and Acme cancels one", async ({
  page,
  browser,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(300_000);

  await test.step("Acme's manager selects three campaigns and starts", async () => {
    await signIn("manager@acme.test", { next: listOf(three) });
    await expect(page.getByRole("heading", { level: 1, name: "My Campaigns" })).toBeVisible();
    await select(page, three);
    const bar = page.getByRole("region", { name: "Bulk actions" });
    await expect(bar).toContainText("3 of 3 can be migrated");
    await axe();
    await bar.getByRole("button", { name: "Initiate migration" }).click();
    const dialog = page.getByRole("dialog", { name: "Migrate 3 campaigns" });
    await choosePartner(page, "New connectivity partner", "Blue Ridge");
    await axe();
    await dialog.getByRole("button", { name: "Check 3 campaigns" }).click();
    await expect(dialog.getByText("All 3 can be migrated")).toBeVisible({ timeout: 15_000 });
    await axe();
    await dialog.getByRole("button", { name: "Start 3 migrations" }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    for (const campaignId of three) await expectStage(page, campaignId, "Waiting on Blue Ridge Telecom");
  });

  const partner = await openAs(browser, "user@blueridge.test", "/cnp-campaigns");
  const [elected = "", declined = "", canceled = ""] = three;

  await test.step("Blue Ridge's user finds the three requests without a reload, and elects one", async () => {
    for (const campaignId of three) await expect(rowOf(partner, campaignId)).toBeVisible({ timeout: 20_000 });
    await partner.getByRole("button", { name: `Elect ${elected}` }).click();
    const dialog = partner.getByRole("dialog");
    await choosePartner(partner, "Upstream partner", "Summit Direct");
    await expectNoAxeFindings(partner);
    await dialog
      .getByRole("button", { name: "Elect 1 campaign" })
      .or(dialog.getByRole("button", { name: "Elect campaign" }))
      .click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await expect(rowOf(partner, elected)).toBeHidden({ timeout: 20_000 });
  });

  await test.step("and declines another, with a category and words for Acme", async () => {
    await partner.getByRole("button", { name: `Decline ${declined}` }).click();
    const dialog = partner.getByRole("alertdialog");
    await expect(dialog.getByRole("button", { name: "Go back" })).toBeFocused();
    await dialog.getByRole("button", { name: /^Decline / }).click();
    await expect(dialog.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await dialog.getByRole("checkbox", { name: "Sample message" }).check();
    await dialog.getByRole("textbox").fill("The second sample lacks the brand name.");
    await expectNoAxeFindings(partner);
    await dialog.getByRole("button", { name: /^Decline / }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await expect(rowOf(partner, declined)).toBeHidden({ timeout: 20_000 });
  });

  await test.step("Acme's list shows both answers by itself: signed webhooks brought them", async () => {
    await expectStage(page, declined, "Declined by Blue Ridge Telecom");
    await page.goto(`/campaigns/${declined}?tab=migration`);
    await expect(page.getByText("The second sample lacks the brand name.").first()).toBeVisible();
    await axe();
    const deliveries = await sandbox.deliveries();
    const toAcme = deliveries.filter((each) => each.company === "SACME01" && three.includes(each.campaignId));
    expect(toAcme.map((each) => each.event).sort()).toEqual([
      "CAMPAIGN_SHARE_ACCEPT",
      "CAMPAIGN_SHARE_DELETE",
    ]);
    expect(toAcme.every((each) => each.answer === 204)).toBe(true);
  });

  await test.step("Acme cancels the third, with an explanation that the participants read", async () => {
    await page.goto(`/campaigns/${canceled}?tab=parties`);
    await page
      .getByRole("button", { name: "Cancel Migration" })
      .or(page.getByRole("button", { name: "Cancel migration" }))
      .first()
      .click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByRole("button", { name: "Keep migration" })).toBeFocused();
    await dialog.getByRole("textbox").fill("Wrong partner, sorry.");
    await axe();
    await dialog.getByRole("button", { name: /^Cancel / }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await expect(page.getByText("Canceled by initiator").first()).toBeVisible({ timeout: 20_000 });
    const campaign = await sandbox.get<{ migration: { status: string; cancellationReason: string } }>(
      `/campaigns/${canceled}`,
    );
    expect(campaign.migration).toMatchObject({
      status: "CANCELLED",
      cancellationReason: "Wrong partner, sorry.",
    });
    await expect(rowOf(partner, canceled)).toBeHidden({ timeout: 20_000 });
  });

  await test.step("each start was sent exactly once", async () => {
    const requests = await sandbox.requests();
    for (const campaignId of three) {
      const starts = requests.filter((each) => each.path.includes(`/campaign/${campaignId}/migrateCnp/`));
      expect(starts.map((each) => each.status)).toEqual([204]);
    }
  });
  await partner.context().close();
});

test("the receiving DCA's acceptance completes a migration, and the page says so by itself", async ({
  page,
  signIn,
  sandbox,
}) => {
  const campaignId = "CELIG20";
  await signIn("user@acme.test", { next: listOf([campaignId]) });
  await rowOf(page, campaignId)
    .getByRole("button", { name: `Actions for ${campaignId}` })
    .click();
  await page.getByRole("menuitem", { name: "Initiate migration" }).click();
  await choosePartner(page, "New connectivity partner", "Clearwater");
  await page.getByRole("button", { name: /^Check/ }).click();
  await page.getByRole("button", { name: /^Start/ }).click();
  await expectStage(page, campaignId, "Waiting on Clearwater");
  const accepted = await fetch(`${sandbox.url}/tcr/dca/v2/partnerCampaign/${campaignId}/sharing`, {
    method: "PUT",
    headers: { authorization: `Basic ${btoa("key-DCLRW:secret-DCLRW")}` },
  });
  expect(accepted.ok).toBe(true);
  await expectStage(page, campaignId, "Complete");
  await expect(rowOf(page, campaignId)).toContainText("Clearwater");
});

test("one campaign that cannot be migrated stops all of them, and is marked with its reason in words", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  const before = (await sandbox.requests()).length;
  await signIn("manager@acme.test", { next: listOf(["CELIG10", "CELIG11", "CSUSP01"]) });
  await select(page, ["CELIG10", "CELIG11", "CSUSP01"]);
  const bar = page.getByRole("region", { name: "Bulk actions" });
  await expect(bar).toContainText("2 of 3 can be migrated");
  await bar.getByRole("button", { name: "Initiate migration" }).click();
  await choosePartner(page, "New connectivity partner", "Blue Ridge");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Check 3 campaigns" }).click();
  await expect(dialog.getByText(/Suspended by/).first()).toBeVisible({ timeout: 15_000 });
  await expect(dialog.getByRole("button", { name: "Start 3 migrations" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await axe();
  await page.keyboard.press("Escape");
  await expect(rowOf(page, "CSUSP01")).toContainText(/Suspended by/);
  const requests = await sandbox.requests();
  const writes = requests
    .slice(before)
    .filter((each) => each.path.includes("migrateCnp") && each.method === "POST");
  expect(writes).toEqual([]);
});
