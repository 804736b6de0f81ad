import { rowOf } from "./support/company";
import { expect, test } from "./support/fixtures";
import type { Sandbox } from "./support/sandbox";

const company = "SBLUER1";

type There = { accountId: string; username: string; password: string };

/** Blue Ridge imports a campaign as its own systems would; Portage only finds it there. */
const importThere = async (sandbox: Sandbox): Promise<string> => {
  const there = await sandbox.post<There>("/bandwidth/accounts", { company, reviewMs: 0 });
  const campaignId = await sandbox.campaign({ chain: [company, "BANDW"] });
  const path = `accounts/${there.accountId}/campaignManagement/10dlc/campaigns/imports`;
  const { status } = await fetch(`${sandbox.url}/bandwidth/api/${path}`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${there.username}:${there.password}`).toString("base64")}`,
      "content-type": "application/xml; charset=utf-8",
    },
    body: `<ImportedCampaign><CampaignId>${campaignId}</CampaignId></ImportedCampaign>`,
  });
  expect(status).toBe(201);
  return campaignId;
};

test("what is imported at Bandwidth is found, filtered, downloaded, and shown at the campaign", async ({
  page,
  signIn,
  axe,
  sandbox,
}) => {
  test.setTimeout(300_000);
  await signIn("user@blueridge.test", { next: "/imports" });
  const campaignId = await importThere(sandbox);

  await test.step("it comes into the list when it is read again", async () => {
    await expect(async () => {
      await page.reload();
      const again = page.getByRole("button", { name: "Read again" });
      if (await again.isVisible()) await again.click({ timeout: 1_000 });
      await expect(rowOf(page, campaignId)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 120_000 });
    await expect(page.getByText(/^As of|^Reading from Bandwidth/).first()).toBeVisible();
    await axe();
  });

  await test.step("a filter is in the address, and one that matches nothing says so", async () => {
    await page.getByRole("button", { name: "State", exact: true }).click();
    await page.getByRole("checkbox", { name: /^Can take numbers/ }).check();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/state=done/);
    await expect(rowOf(page, campaignId)).toContainText("Can take numbers");
    await page.goto("/imports?state=attention&q=nothing");
    await expect(page.getByText("No imported campaign matches these filters.")).toBeVisible();
    await axe();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(rowOf(page, campaignId)).toBeVisible();
  });

  await test.step("the download holds it", async () => {
    const csv = await page.evaluate(async () => (await fetch("/api/exports/imports?state=done")).text());
    expect(csv).toContain("Campaign ID,Description,Brand Name,Use-Case,State");
    expect(csv).toContain(campaignId);
  });

  await test.step("its own page tells where it stands there", async () => {
    await rowOf(page, campaignId).getByRole("link", { name: campaignId }).click({ timeout: 60_000 });
    await expect(page.getByRole("heading", { name: "At Bandwidth" })).toBeVisible();
    await axe();
  });
});

test("a DCA, which imports nothing, is told so and has no such entry", async ({ page, signIn }) => {
  await signIn("manager@clearwater.test", { next: "/imports" });
  await expect(page.getByText(/imports no campaigns/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Imported campaigns" })).toHaveCount(0);
});
