import { expect, test } from "./support/fixtures";
import type { Sandbox } from "./support/sandbox";

const company = "SNRTHW1";
const number = "5557654321";

type There = {
  accountId: string;
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
};

/** Northwind puts a number on a campaign as its own systems would; Portage only hears of it. */
const order = async (sandbox: Sandbox, there: There): Promise<void> => {
  const api = `${sandbox.url}/bandwidth/api/accounts/${there.accountId}`;
  const headers = {
    authorization: `Basic ${Buffer.from(`${there.username}:${there.password}`).toString("base64")}`,
    "content-type": "application/xml; charset=utf-8",
  };
  const campaignId = await sandbox.campaign({ chain: [company, "BANDW"] });
  const post = async (path: string, body: string): Promise<void> => {
    expect((await fetch(`${api}${path}`, { method: "POST", headers, body })).status).toBe(201);
  };
  await post(
    "/campaignManagement/10dlc/campaigns/imports",
    `<ImportedCampaign><CampaignId>${campaignId}</CampaignId></ImportedCampaign>`,
  );
  await post(
    "/tnoptions",
    `<TnOptionOrder><TnOptionGroups><TnOptionGroup><Sms>on</Sms><A2pSettings><Action>asSpecified</Action>` +
      `<CampaignId>${campaignId}</CampaignId></A2pSettings><TelephoneNumbers><TelephoneNumber>${number}` +
      `</TelephoneNumber></TelephoneNumbers></TnOptionGroup></TnOptionGroups></TnOptionOrder>`,
  );
};

test("a manager changes the connection to Bandwidth, tests it, and Bandwidth's notifications arrive", async ({
  page,
  signIn,
  axe,
  sandbox,
}) => {
  test.setTimeout(300_000);
  const there = await sandbox.post<There>("/bandwidth/accounts", {
    company,
    numbers: [number],
    reviewMs: 0,
    processMs: 200,
    completeMs: 400,
  });
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "Bandwidth" }) });
  const dialog = page.getByRole("dialog", { name: "Change the connection to Bandwidth" });
  const save = dialog.getByRole("button", { name: "Save the connection" });

  await test.step("it is connected, works, and shows what is set but no secret", async () => {
    await signIn("manager@northwind.test", { next: "/settings/integrations" });
    await expect(card.getByText("Working")).toBeVisible({ timeout: 60_000 });
    await expect(card).toContainText(there.accountId);
    await expect(card).toContainText("/api/webhooks/bandwidth/");
    await expect(page.locator("body")).not.toContainText(there.clientSecret);
    await axe();
  });

  await test.step("an address of another machine is refused at its field", async () => {
    await card.getByRole("button", { name: "Change" }).click();
    const address = dialog.getByRole("textbox", { name: "Address", exact: true });
    const before = await address.inputValue();
    await address.fill("https://evil.example/api");
    await save.click();
    await expect(dialog.getByText(/Enter the sandbox's address/).first()).toBeVisible();
    await axe();
    await address.fill(before);
  });

  await test.step("a wrong secret is said so", async () => {
    await dialog.getByLabel("Client secret").fill("wrong");
    await save.click();
    await expect(dialog).toBeHidden();
    await expect(card.getByText("Bandwidth does not accept our credentials.")).toBeVisible({
      timeout: 30_000,
    });
    await expect(card.getByText("Failing")).toBeVisible();
    await axe();
  });

  await test.step("user name and password work too, with the day they end", async () => {
    await card.getByRole("button", { name: "Change" }).click();
    await dialog.getByRole("radio", { name: /legacy/ }).check();
    await expect(dialog.getByText(/2 December 2026/)).toBeVisible();
    await dialog.getByLabel("User name", { exact: true }).fill(there.username);
    await dialog.getByLabel("Password", { exact: true }).fill(there.password);
    await save.click();
    await expect(card.getByText("Working")).toBeVisible({ timeout: 60_000 });
    await expect(card).toContainText("Legacy");
    await axe();
  });

  await test.step("a notification of an order is stored, proven and shown", async () => {
    await order(sandbox, there);
    await page.goto("/events");
    const row = page.getByRole("row").filter({ hasText: "Bandwidth: order of numbers moved on" });
    await expect(async () => {
      await page.reload();
      await expect(row.first()).toContainText("Stored", { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await axe();
  });

  await test.step("it is removed and made anew", async () => {
    await page.goto("/settings/integrations");
    await card.getByRole("button", { name: "Remove" }).click();
    const question = page.getByRole("alertdialog");
    await expect(question.getByRole("button", { name: "Keep the connection" })).toBeFocused();
    await axe();
    await question.getByRole("button", { name: "Remove the connection" }).click();
    await card.getByRole("button", { name: "Connect Bandwidth" }).click();
    const fresh = page.getByRole("dialog", { name: "Connect Bandwidth" });
    await fresh.getByRole("textbox", { name: "Address", exact: true }).fill(`${sandbox.url}/bandwidth/api`);
    await fresh.getByLabel("Account at Bandwidth").fill(there.accountId);
    await fresh.getByLabel("Client id", { exact: true }).fill(there.clientId);
    await fresh.getByRole("button", { name: "Connect Bandwidth" }).click();
    await expect(fresh.getByText("Enter the client secret.").first()).toBeVisible();
    await fresh.getByLabel("Client secret").fill(there.clientSecret);
    await fresh.getByRole("button", { name: "Connect Bandwidth" }).click();
    await expect(card.getByText("Working")).toBeVisible({ timeout: 60_000 });
  });
});
