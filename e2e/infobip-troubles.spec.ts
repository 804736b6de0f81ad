import { expect, test } from "./support/fixtures";
import {
  campaignWith,
  choosePool,
  confirmPrerequisites,
  expectStep,
  infobipDoes,
  prepared,
  press,
  says,
} from "./support/handover";

const usual = {
  importEnabled: true,
  migrateEnabled: true,
  outcome: "register",
  acceptMs: 200,
  registerMs: 1_000,
};

/** In the browser's own time, which is UTC here. */
const inMinutes = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16);

test.afterEach(async ({ sandbox }) => {
  await infobipDoes(sandbox, usual);
});

test("before the switch a pool, an import and the window each refuse with what to do next", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const { nnid } = await infobipDoes(sandbox, { ...usual, importEnabled: false });
  const { campaignId, phones } = await campaignWith(sandbox, 2);
  await signIn("manager@acme.test", { next: "/campaigns" });
  await prepared(page, [campaignId]);
  await expect(page.getByText("Numbers (2)")).toBeVisible({ timeout: 30_000 });

  await choosePool(page, campaignId, "INFOBIP25");
  await says(page, /INFOBIP25 is not valid yet/);
  // What a pool asks for is asked for now.
  await confirmPrerequisites(page);
  await axe();
  await choosePool(page, campaignId, "");

  await press(page, "Import numbers of 1 campaign");
  await expectStep(page, "Import numbers", "Failed");
  await axe();
  await infobipDoes(sandbox, { importEnabled: true });
  await press(page, "Import numbers of 1 campaign again");
  await expectStep(page, "Import numbers", "Done");

  await press(page, "Elect Infobip for 1 campaign");
  await expectStep(page, "Elect Infobip in TCR", "Done");

  await sandbox.post("/osr", { numbers: phones, nnid, campaignId });
  await page.getByLabel("Starts, in your time").fill(inMinutes(120));
  await press(page, "Plan window");
  await says(page, /The switch can be made in it only/);
  await says(page, /Outside the planned window/);
  await axe();
  await press(page, "Remove window");
  await expect(page.getByRole("button", { name: /^Confirm the switch/ })).not.toHaveAttribute(
    "aria-disabled",
    "true",
  );
});
