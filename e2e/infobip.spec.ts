import { expect, test } from "./support/fixtures";
import type { Sandbox } from "./support/sandbox";

const company = "SNRTHW1";
const number = "15557654321";

/** Northwind hands a campaign over as its own systems would; Portage only hears of it. */
const migrate = async (sandbox: Sandbox): Promise<string> => {
  const account = await sandbox.post<{ apiKey: string; nnid: string }>("/infobip/accounts", {
    company,
    numbers: [number],
    acceptMs: 0,
    registerMs: 500,
  });
  const campaignId = await sandbox.campaign({ chain: [company, "DCLRW"] });
  await fetch(`${sandbox.url}/tcr/csp/v2/campaign/${campaignId}/migrateCnp/OPMKT`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`key-${company}:secret-${company}`).toString("base64")}` },
  });
  await sandbox.post("/osr", { numbers: [number], nnid: account.nnid, campaignId });
  const answer = await fetch(`${sandbox.url}/infobip/number-registration/1/campaigns/migrate`, {
    method: "POST",
    headers: { authorization: `App ${account.apiKey}` },
    body: JSON.stringify({
      name: `migrate${campaignId}`,
      externalCampaignId: campaignId,
      numbers: [number],
      isClientManageNnid: true,
    }),
  });
  expect(answer.status).toBe(200);
  return campaignId;
};

test("a manager changes the connection to Infobip, tests it, and Infobip's events arrive", async ({
  page,
  signIn,
  axe,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "Infobip" }) });
  const dialog = page.getByRole("dialog", { name: "Change the connection to Infobip" });
  const save = dialog.getByRole("button", { name: "Save the connection" });

  await test.step("it is connected, works, and shows what Infobip has but no secret", async () => {
    await signIn("manager@northwind.test", { next: "/settings/integrations" });
    await expect(card.getByText("Working")).toBeVisible({ timeout: 30_000 });
    await expect(card).toContainText("INFOBIP23");
    await expect(card).toContainText("/api/webhooks/infobip/");
    await expect(page.locator("body")).not.toContainText(`infobip-${company}`);
    await axe();
  });

  await test.step("an address of another machine is refused at its field", async () => {
    await card.getByRole("button", { name: "Change" }).click();
    const address = dialog.getByRole("textbox", { name: "Address", exact: true });
    const before = await address.inputValue();
    await address.fill("https://evil.example");
    await save.click();
    await expect(dialog.getByText(/Enter the sandbox's address/).first()).toBeVisible();
    await axe();
    await address.fill(before);
  });

  await test.step("a wrong key is said so", async () => {
    await dialog.getByLabel("API key").fill("wrong");
    await save.click();
    await expect(dialog).toBeHidden();
    await expect(card.getByText("Infobip does not accept our key.")).toBeVisible();
    await expect(card.getByText("Failing")).toBeVisible();
    await axe();
  });

  await test.step("the right key and another proof work", async () => {
    await card.getByRole("button", { name: "Change" }).click();
    await dialog.getByLabel("API key").fill(`infobip-${company}`);
    await dialog.getByRole("radio", { name: /^Signature/ }).check();
    await save.click();
    await expect(card.getByText("Working")).toBeVisible();
    await expect(card).toContainText("By a signature (HMAC) in the header x-infobip-signature");
    await card.getByRole("button", { name: "Test the connection" }).click();
    await expect(card.getByText("Infobip is asked now.")).toBeVisible();
    await expect(card.getByText("Working")).toBeVisible();
  });

  await test.step("an event of Infobip's is stored, proven and shown", async () => {
    const campaignId = await migrate(sandbox);
    await page.goto(`/events?campaignId=${campaignId}`);
    const row = page.getByRole("row").filter({ hasText: "Infobip: new status" });
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText("Applied", { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await axe();
  });

  await test.step("it is removed and made anew", async () => {
    await page.goto("/settings/integrations");
    await card.getByRole("button", { name: "Remove" }).click();
    const question = page.getByRole("alertdialog");
    await expect(question.getByRole("button", { name: "Keep the connection" })).toBeFocused();
    await axe();
    await question.getByRole("button", { name: "Remove the connection" }).click();
    await card.getByRole("button", { name: "Connect Infobip" }).click();
    const fresh = page.getByRole("dialog", { name: "Connect Infobip" });
    await fresh.getByRole("textbox", { name: "Address", exact: true }).fill(`${sandbox.url}/infobip`);
    await fresh.getByRole("button", { name: "Connect Infobip" }).click();
    await expect(fresh.getByText("Enter the API key.").first()).toBeVisible();
    await fresh.getByLabel("API key").fill(`infobip-${company}`);
    await fresh.getByRole("button", { name: "Connect Infobip" }).click();
    await expect(card.getByText("Working")).toBeVisible();
    await expect(card).toContainText("Campaigns cannot be checked without it.");
  });
});
