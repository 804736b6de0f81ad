import type { Page } from "@playwright/test";
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
  switchOsr,
} from "./support/handover";
import type { Sandbox } from "./support/sandbox";

const company = "SACME01";
const usual = { refusedNumbers: [], outcome: "register", acceptMs: 200, registerMs: 1_000, loseWebhooks: 0 };

type Pool = { numberPoolId: string; nnid: string };

/** One that no campaign has, and that the portal knows: a person has tested the connection since it was made. */
const newPool = async (page: Page, sandbox: Sandbox, nnid: string): Promise<string> => {
  const { pools } = await sandbox.get<{ pools: Pool[] }>(`/infobip/accounts/${company}`);
  const numberPoolId = `POOL${String(Date.now()).slice(-7)}`;
  await infobipDoes(sandbox, { pools: [...pools, { numberPoolId, nnid }] });
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "Infobip" }) });
  await card.getByRole("button", { name: "Test the connection" }).click();
  await expect(card).toContainText(numberPoolId, { timeout: 30_000 });
  return numberPoolId;
};

/** Acme hands another campaign over by its own systems, and that one takes the pool. */
const takePool = async (sandbox: Sandbox, numberPoolID: string): Promise<void> => {
  const { campaignId, phones } = await campaignWith(sandbox, 1);
  const { apiKey } = await sandbox.post<{ apiKey: string }>("/infobip/accounts", {
    company,
    numbers: phones,
    registerMs: 3_600_000,
  });
  const key = Buffer.from(`key-${company}:secret-${company}`).toString("base64");
  await fetch(`${sandbox.url}/tcr/csp/v2/campaign/${campaignId}/migrateCnp/OPMKT`, {
    method: "POST",
    headers: { authorization: `Basic ${key}` },
  });
  const name = `migrate${campaignId}`;
  const answer = await fetch(`${sandbox.url}/infobip/number-registration/1/campaigns/migrate`, {
    method: "POST",
    headers: { authorization: `App ${apiKey}` },
    body: JSON.stringify({
      name,
      externalCampaignId: campaignId,
      numberPoolID,
      numbers: phones,
      isClientManageNnid: true,
    }),
  });
  expect(answer.status).toBe(200);
  await infobipDoes(sandbox, usual);
};

type Pooled = { campaignId: string; phones: string[]; pool: string; nnid: string };

/** As far as the operator's own step: its numbers are imported with the pool, Infobip is elected, and the OSR is changed. */
const untilSwitch = async (page: Page, sandbox: Sandbox, of: Pooled): Promise<void> => {
  const { campaignId, phones, pool, nnid } = of;
  await prepared(page, [campaignId]);
  await expect(page.getByText(`Numbers (${String(phones.length)})`)).toBeVisible({ timeout: 30_000 });
  await choosePool(page, campaignId, pool);
  // What a pool asks for is asked for now, unless a journey before this has confirmed it.
  await expect(page.getByRole("button", { name: `Save ${campaignId}` })).toHaveCount(0);
  await confirmPrerequisites(page);
  await press(page, "Import numbers of 1 campaign");
  await press(page, "Elect Infobip for 1 campaign");
  await expectStep(page, "Elect Infobip in TCR", "Done");
  await sandbox.post("/osr", { numbers: phones, nnid, campaignId });
};

test.afterEach(async ({ sandbox }) => {
  await infobipDoes(sandbox, usual);
});

test("before the switch Infobip refuses a number and TCR the election: each says why, and goes on once it is settled", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const { campaignId, phones } = await campaignWith(sandbox, 3);
  const bad = phones[1] ?? "";
  await infobipDoes(sandbox, { ...usual, refusedNumbers: [bad] });
  await signIn("manager@acme.test", { next: "/campaigns" });
  await prepared(page, [campaignId]);
  await expect(page.getByText("Numbers (3)")).toBeVisible({ timeout: 30_000 });

  await test.step("the import of the others is done; which number is not, and why, is said", async () => {
    await press(page, "Import numbers of 1 campaign");
    await expectStep(page, "Import numbers", "Failed");
    await says(page, new RegExp(`refused 1 of 3 numbers: ${bad} belongs to another account.*take it out`));
    await axe();
    await press(page, `Take out ${bad}`);
    await expect(page.getByText("Numbers (2)")).toBeVisible();
    await press(page, "Import numbers of 1 campaign");
    await expectStep(page, "Import numbers", "Done");
  });

  await test.step("TCR refuses the election of a campaign that was suspended without a word", async () => {
    await sandbox.post("/webhooks", { company, mode: "withhold", count: 1 });
    await sandbox.patch(`/campaigns/${campaignId}`, { suspendedBy: 10017 });
    await press(page, "Elect Infobip for 1 campaign");
    await expectStep(page, "Elect Infobip in TCR", "Failed");
    await says(page, /TCR says: Campaign is suspended/);
    await says(page, /suspended by/i);
    await axe();
  });

  await test.step("once it is not any more, trying again goes on", async () => {
    await sandbox.patch(`/campaigns/${campaignId}`, { suspendedBy: null });
    await sandbox.post("/webhooks", { company, mode: "release" });
    await press(page, "Elect Infobip for 1 campaign again");
    await expectStep(page, "Elect Infobip in TCR", "Done");
  });
});

test("after the switch a pool in use is refused: the OSR may be rolled back, or another pool takes it; a lost event is made up for", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const { nnid } = await infobipDoes(sandbox, usual);
  const { campaignId, phones } = await campaignWith(sandbox, 60);
  await signIn("manager@acme.test", { next: "/settings/integrations" });
  const [first, second] = [await newPool(page, sandbox, nnid), await newPool(page, sandbox, nnid)];
  await untilSwitch(page, sandbox, { campaignId, phones, pool: first, nnid });
  await takePool(sandbox, first);

  await test.step("the call is refused, and there are two ways", async () => {
    await switchOsr(page, campaignId);
    await expectStep(page, "Call Infobip", "Failed");
    await says(page, /The number pool is in use by another campaign.*Otherwise roll the OSR back/);
    await expect(page.getByRole("button", { name: "Call Infobip again for 1 campaign" })).toBeEnabled();
    await expect(page.getByRole("button", { name: `Roll back the OSR of ${campaignId}` })).toBeEnabled();
    await axe();
  });

  await test.step("another pool, and Infobip's word that never arrives", async () => {
    await infobipDoes(sandbox, { loseWebhooks: 50 });
    await choosePool(page, campaignId, second);
    await press(page, "Call Infobip again for 1 campaign");
    await expectStep(page, "In migration", "Waiting");
    await expectStep(page, "In migration", "Done");
    const told = (await sandbox.deliveries()).filter((each) => each.campaignId === campaignId);
    expect(told.filter(({ answer }) => answer === "lost").length).toBeGreaterThan(0);
    await press(page, /^Confirm switched traffic/);
    await expectStep(page, "Switch traffic", "Done");
  });

  await test.step("the report is printed black on white, without what is not for paper", async () => {
    await page.getByRole("link", { name: "Report" }).click();
    await expect(page.getByRole("table", { name: "Downtime" })).toContainText(campaignId);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    const [paper, ink] = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.body).color,
    ]);
    expect([paper, ink]).toEqual(["rgb(255, 255, 255)", "rgb(20, 25, 35)"]);
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
  });
});

test("what is refused of the numbers beyond a pool's first 200 is named, and the campaign goes on without it", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const { nnid } = await infobipDoes(sandbox, usual);
  const { campaignId, phones } = await campaignWith(sandbox, 202);
  const bad = phones.at(-1) ?? "";
  await signIn("manager@acme.test", { next: "/settings/integrations" });
  const pool = await newPool(page, sandbox, nnid);
  await untilSwitch(page, sandbox, { campaignId, phones, pool, nnid });
  await infobipDoes(sandbox, { refusedNumbers: [bad] });
  await switchOsr(page, campaignId);
  await expectStep(page, "Add the other numbers", "Failed");
  await says(page, new RegExp(`${bad} belongs to another account`));
  await axe();

  await press(page, "Go on without the other numbers of 1 campaign");
  await says(page, /^1 campaign goes on without the other numbers\./);
  await press(page, /^Confirm switched traffic/);
  await expectStep(page, "Switch traffic", "Done");
  const { numbers } = await sandbox.get<{ numbers: string[] }>(`/infobip/campaigns/${campaignId}`);
  expect(numbers).toHaveLength(201);
});
