import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { campaignWith, confirmPrerequisites, expectStep, inList, prepare } from "./support/handover";
import type { Sandbox } from "./support/sandbox";

const company = "SACME01";
const usual = {
  acceptance: "accept",
  acceptMs: 200,
  reviewMs: 200,
  secondary: "none",
  secondaryMs: 200,
  processMs: 200,
  completeMs: 300,
  importFeature: true,
  campaignRole: true,
};
const bandwidthDoes = (sandbox: Sandbox, change: object) =>
  sandbox.post("/bandwidth/accounts", { company, ...change });

const prepared = async (page: Page, campaignIds: string[]): Promise<void> => {
  await inList(page, campaignIds);
  await page.goto(`/handovers/new?ids=${campaignIds.join(",")}&provider=bandwidth`);
  await prepare(page, /^Prepare hand-over of/);
  await confirmPrerequisites(page);
};

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).click({ timeout: 60_000 });

const details = async (page: Page, campaignId: string): Promise<void> => {
  await page.getByRole("button", { name: `Details of ${campaignId}` }).click();
};

/** What the campaign's problem says, wherever the page says it first. */
const says = async (page: Page, text: RegExp): Promise<void> => {
  await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible({ timeout: 60_000 });
};

test.afterEach(async ({ sandbox }) => {
  await bandwidthDoes(sandbox, usual);
});

test("what refuses an import, a review and a number is told with what to do next, and the campaign goes on from there", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const { campaignId, phones } = await campaignWith(sandbox, 2);
  const [first = "", second = ""] = phones;
  await bandwidthDoes(sandbox, {
    ...usual,
    importFeature: false,
    reviewMs: null,
    secondary: "pending",
    numbers: [first],
  });
  await signIn("manager@acme.test", { next: "/campaigns" });
  await prepared(page, [campaignId]);
  await press(page, "Elect Bandwidth for 1 campaign");

  await expectStep(page, "Import the campaign", "Failed");
  await details(page, campaignId);
  await says(page, /Campaign import is not switched on/);
  await says(page, /Ask Bandwidth to enable 10DLC campaign import/);
  await axe();
  await bandwidthDoes(sandbox, { importFeature: true, campaignRole: false });
  await press(page, "Import 1 campaign again");
  await says(page, /Campaign Management role/);

  await bandwidthDoes(sandbox, { campaignRole: true });
  await press(page, "Import 1 campaign again");
  await says(page, /Waits for the secondary DCA/);
  await sandbox.patch(`/bandwidth/campaigns/${campaignId}`, {
    secondary: "DECLINED",
    reason: "Opt-in is missing.",
  });
  await expectStep(page, "Carriers approve", "Failed");
  await says(page, /Declined by the secondary DCA.*Opt-in is missing/);
  await axe();
  await sandbox.patch(`/bandwidth/campaigns/${campaignId}`, {
    secondary: "ACCEPTED",
    mno: { 10017: "REJECTED" },
  });
  await press(page, "Look again at 1 campaign");
  await says(page, /Rejected by AT&T/);
  await sandbox.patch(`/bandwidth/campaigns/${campaignId}`, { mno: { 10017: null }, approved: true });
  await press(page, "Look again at 1 campaign");
  await expectStep(page, "Carriers approve", "Done");

  // The second number is not Bandwidth's.
  await press(page, "Order the numbers of 1 campaign");
  await expectStep(page, "Order carried out", "Failed");
  await axe();
  await bandwidthDoes(sandbox, { numbers: [second] });
  await press(page, "Order what is left of 1 campaign");
  await expectStep(page, "Order carried out", "Done");
});

test("a share that Bandwidth declines is told, and leaving is free; a Sole Proprietor is refused before anything is sent", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const declined = await campaignWith(sandbox, 1);
  const single = await campaignWith(sandbox, 1, { usecase: "SOLE_PROPRIETOR" });
  await bandwidthDoes(sandbox, { ...usual, acceptance: "decline" });
  await signIn("manager@acme.test", { next: "/campaigns" });
  await prepared(page, [declined.campaignId, single.campaignId]);
  await details(page, single.campaignId);
  await says(page, /Bandwidth does not take Sole Proprietor campaigns/);
  await axe();
  await page.keyboard.press("Escape");
  await press(page, "Elect Bandwidth for 1 campaign");
  await expectStep(page, "Share accepted", "Failed");
  await details(page, declined.campaignId);
  await says(page, /Bandwidth declined the share at TCR/);
  await axe();
});
