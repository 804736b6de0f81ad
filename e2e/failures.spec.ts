import type { Page } from "@playwright/test";
import { choosePartner, expectStage, leaveDialog, listOf, openAs, rowOf } from "./support/company";
import { expect, test } from "./support/fixtures";

test.afterEach(async ({ sandbox }) => {
  await sandbox.clearFaults();
  await sandbox.post("/webhooks", { company: "SACME01", mode: "release" });
});

const startOne = async (page: Page, campaignId: string): Promise<void> => {
  await rowOf(page, campaignId)
    .getByRole("button", { name: `Actions for ${campaignId}` })
    .click();
  await page.getByRole("menuitem", { name: "Initiate migration" }).click();
  await choosePartner(page, "New connectivity partner", "Blue Ridge");
  await page.getByRole("button", { name: /^Check/ }).click();
  await expect(page.getByText("This campaign can be migrated")).toBeVisible({ timeout: 15_000 });
};

test("a start whose answer is cut off is shown as unknown, read back, and never sent twice", async ({
  page,
  signIn,
  sandbox,
}) => {
  const campaignId = "CELIG15";
  await signIn("manager@acme.test", { next: listOf([campaignId]) });
  await startOne(page, campaignId);
  const path = `/tcr/csp/v2/campaign/${campaignId}/migrateCnp`;
  await sandbox.post("/faults", { system: "tcr", method: "POST", path, mode: "apply-then-drop", count: 1 });
  await page.getByRole("button", { name: /^Start/ }).click();
  await expect(page.getByText(/did not answer|has not answered|Result unknown/i).first()).toBeVisible({
    timeout: 20_000,
  });
  await leaveDialog(page);
  await expectStage(page, campaignId, "Waiting on Blue Ridge Telecom");
  const requests = await sandbox.requests();
  const starts = requests.filter((each) => each.method === "POST" && each.path.startsWith(path));
  expect(starts).toHaveLength(1);
});

test("a campaign suspended after the check is refused in words, in the dialog", async ({
  page,
  signIn,
  sandbox,
}) => {
  const campaignId = "CELIG16";
  await signIn("manager@acme.test", { next: listOf([campaignId]) });
  await startOne(page, campaignId);
  // Nobody has told us yet: the send itself finds out.
  await sandbox.post("/webhooks", { company: "SACME01", mode: "withhold" });
  await sandbox.patch(`/campaigns/${campaignId}`, { suspendedBy: 10017 });
  await page.getByRole("button", { name: /^Start/ }).click();
  await expect(page.getByText(/TCR refused/).first()).toBeVisible({ timeout: 20_000 });
});

test("a registry that is down looks like an outage, and nothing is lost", async ({
  page,
  signIn,
  sandbox,
}) => {
  const campaignId = "CELIG17";
  await signIn("manager@acme.test", { next: listOf([campaignId]) });
  await startOne(page, campaignId);
  await sandbox.post("/faults", {
    system: "tcr",
    path: "/tcr/csp/v2/",
    mode: "status",
    status: 503,
    count: 100_000,
  });
  await page.getByRole("button", { name: /^Start/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/goes on/i).first()).toBeVisible({ timeout: 20_000 });
  await leaveDialog(page);
  await expect(rowOf(page, campaignId)).toContainText(/cannot be reached|Queued/);
  await sandbox.clearFaults();
  await expect(rowOf(page, campaignId)).toContainText("Waiting on Blue Ridge Telecom", { timeout: 60_000 });
});

test("a session that ends in the middle of a dialog keeps what was typed", async ({
  page,
  signIn,
  context,
  expectConsole,
}) => {
  expectConsole(/401/);
  await signIn("manager@acme.test", { next: "/campaigns/COPEN01?tab=parties" });
  await page
    .getByRole("button", { name: /^Cancel migration/i })
    .first()
    .click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox").fill("Typed before the session ended");
  await context.clearCookies();
  await dialog.getByRole("button", { name: /^Cancel / }).click();
  await expect(dialog.getByText(/signed out/i).first()).toBeVisible();
  await expect(dialog.getByRole("textbox")).toHaveValue("Typed before the session ended");
});

test("an explanation of 2,049 characters is kept, flagged and not sent", async ({
  page,
  signIn,
  sandbox,
}) => {
  await signIn("manager@acme.test", { next: "/campaigns/COPEN01?tab=parties" });
  await page
    .getByRole("button", { name: /^Cancel migration/i })
    .first()
    .click();
  const dialog = page.getByRole("alertdialog");
  const text = "x".repeat(2_049);
  await dialog.getByRole("textbox").fill(text);
  await dialog.getByRole("button", { name: /^Cancel / }).click();
  await expect(dialog.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(dialog.getByRole("textbox")).toHaveValue(text);
  const requests = await sandbox.requests();
  expect(requests.filter((each) => each.method === "DELETE" && each.path.includes("COPEN01"))).toEqual([]);
});

test("an action that is called directly is refused for a viewer, a stranger, a guest and another site", async ({
  page,
  signIn,
  browser,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/ERR_FAILED|Failed to fetch/);
  await signIn("manager@acme.test", { next: "/campaigns/COPEN02?tab=parties" });
  const origin = new URL(page.url()).origin;
  const captured = new Promise<{ id: string; type: string; body: string }>((resolve) => {
    void page.route("**/campaigns/COPEN02**", (route) => {
      const request = route.request();
      const body = request.postData() ?? "";
      if (!body.includes("Words to be replayed")) return route.continue();
      const headers = request.headers();
      resolve({ id: headers["next-action"] ?? "", type: headers["content-type"] ?? "", body });
      return route.abort();
    });
  });
  await page
    .getByRole("button", { name: /^Cancel migration/i })
    .first()
    .click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox").fill("Words to be replayed");
  await dialog.getByRole("button", { name: /^Cancel / }).click();
  const { id, type, body } = await captured;

  const replay = async (as: Page, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await as.context().request.post(`${origin}/campaigns/COPEN02`, {
      headers: {
        "next-action": id,
        "content-type": type,
        origin,
        "sec-fetch-site": "same-origin",
        ...headers,
      },
      data: body,
      failOnStatusCode: false,
    });
    const text = await answer.text();
    expect(text, "a stack trace").not.toMatch(/\bat .*\.(ts|js):\d+/);
    return text;
  };
  const viewer = await openAs(browser, "viewer@acme.test", "/campaigns");
  expect(await replay(viewer)).toContain("FORBIDDEN");
  const stranger = await openAs(browser, "manager@brightline.test", "/campaigns");
  expect(await replay(stranger)).toContain("NOT_FOUND");
  const foreign = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
  expect(await replay(page, foreign)).not.toContain("operationId");
  await viewer.context().clearCookies();
  expect(await replay(viewer)).toContain("SIGNED_OUT");
  for (const path of ["/api/operations?ids=x", "/api/stream", "/api/exports/campaigns"]) {
    const closed = await viewer.context().request.get(`${origin}${path}`, { failOnStatusCode: false });
    expect(closed.status(), path).toBe(401);
  }
  const requests = await sandbox.requests();
  expect(requests.filter((each) => each.method === "DELETE" && each.path.includes("COPEN02"))).toEqual([]);
});
