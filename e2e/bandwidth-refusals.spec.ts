import type { Page } from "@playwright/test";
import { test } from "./support/fixtures";
import { bandwidthDoes, campaignWith, expectStep, prepared, press, says } from "./support/handover";

const provider = "bandwidth";
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
const details = async (page: Page, campaignId: string): Promise<void> => {
  await page.getByRole("button", { name: `Details of ${campaignId}` }).click();
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
  await prepared(page, [campaignId], { provider });
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
  await prepared(page, [declined.campaignId, single.campaignId], { provider });
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
