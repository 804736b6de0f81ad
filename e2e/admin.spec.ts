import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./support/axe";
import { openAs } from "./support/company";
import { expect, test } from "./support/fixtures";
import { streamed } from "./support/streamed";

const chooseAction = async (page: Page, name: string, item: string): Promise<void> => {
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("an admin adds a person, changes the role, ends the sessions, and the history holds and proves it", async ({
  page,
  browser,
  signIn,
  axe,
}) => {
  test.setTimeout(240_000);
  const name = "Nia Park";
  const email = `nia-${String(Date.now())}@acme.test`;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  const theirs = streamed(await context.newPage());

  await test.step("the admin adds her, and gets a link that is shown once", async () => {
    await signIn("admin@acme.test", { next: "/settings/team" });
    await expect(page.getByRole("heading", { level: 2, name: "Team" })).toBeVisible();
    await axe();
    await page.getByRole("button", { name: "Add a person" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a person" });
    await dialog.getByRole("button", { name: "Add the person" }).click();
    await expect(dialog.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await axe();
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("E-mail").fill(email);
    await dialog.getByRole("radio", { name: /^User/ }).check();
    await dialog.getByRole("button", { name: "Add the person" }).click();
    await expect(page.getByRole("dialog", { name: `Link for ${name}` })).toBeVisible();
    await axe();
    await theirs.goto((await page.getByTestId("password-link").textContent()) ?? "");
    await page.getByRole("button", { name: "I have passed it on" }).click();
    await expect(page.getByRole("row").filter({ hasText: email })).toContainText("User");
  });

  await test.step("she sets a password by it and signs in", async () => {
    await expect(theirs.getByText(email)).toBeVisible();
    await expectNoAxeFindings(theirs);
    const link = theirs.url();
    await theirs.getByLabel("New password").fill("short");
    await theirs.getByRole("button", { name: "Set the password" }).click();
    await expect(theirs.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await theirs.getByLabel("New password").fill("correct horse battery");
    await theirs.getByRole("button", { name: "Set the password" }).click();
    await theirs.waitForURL((url) => url.pathname === "/sign-in");
    await theirs.goto(link);
    await expect(theirs.getByText("This link was used already, or is too old.")).toBeVisible();
    await theirs.goto("/sign-in?next=/settings/integrations");
    await theirs.getByLabel("E-mail").fill(email);
    await theirs.getByLabel("Password").fill("correct horse battery");
    await theirs.getByRole("button", { name: "Sign in" }).click();
    await expect(theirs.getByText("You need the role Manager to see the integrations.")).toBeVisible();
  });

  await test.step("the new role counts from her next click on", async () => {
    await chooseAction(page, name, "Change role");
    const dialog = page.getByRole("dialog", { name: `Role of ${name}` });
    await dialog.getByRole("radio", { name: /^Manager/ }).check();
    await axe();
    await dialog.getByRole("button", { name: "Change the role" }).click();
    await expect(page.getByRole("row").filter({ hasText: email })).toContainText("Manager");
    await theirs.reload();
    await expect(theirs.getByRole("heading", { name: "TCR API key and secret" })).toBeVisible();
    await expectNoAxeFindings(theirs);
  });

  await test.step("ending her sessions signs her out", async () => {
    await chooseAction(page, name, "End sessions");
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByRole("button", { name: "Go back" })).toBeFocused();
    await dialog.getByRole("button", { name: "End the sessions" }).click();
    await expect(dialog).toBeHidden();
    await theirs.goto("/campaigns");
    await expect(theirs).toHaveURL(/\/sign-in/);
  });

  await test.step("nobody can take away the last admin", async () => {
    await page.getByRole("button", { name: "Actions for Ada Brandt" }).click();
    await expect(page.getByRole("menuitem", { name: /Change role/ })).toContainText("This is the last admin");
    await page.keyboard.press("Escape");
  });

  await test.step("the history tells it, entry by entry, and verifies", async () => {
    await page.goto("/audit");
    await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
    for (const title of ["Added a person", "Changed a role", "Ended the sessions of a person"])
      await expect(page.getByRole("row").filter({ hasText: title }).first()).toContainText("Ada Brandt");
    await axe();
    await page.getByRole("button", { name: "Verify the history" }).click();
    await expect(page.getByRole("main").getByText(/^Intact: \d/)).toBeVisible();
    await axe();
    await page.getByRole("button", { name: /^Action/ }).click();
    await page.getByRole("checkbox", { name: /Changed a role/ }).check();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/action=user.role-changed/);
    await expect(page.getByRole("row").filter({ hasText: "Added a person" })).toHaveCount(0);
    await page.getByRole("rowheader").first().getByRole("link").click();
    await expect(page.getByRole("row", { name: /^Role/ })).toContainText("UserManager");
    await axe();
    const csv = await page.evaluate(async () =>
      (await fetch("/api/exports/audit?action=user.role-changed")).text(),
    );
    expect(csv).toContain("Role: User → Manager");
  });
  await context.close();
});

test("an event with a wrong signature is quarantined, shown, and verified again on request", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  let endpoint = "";
  // The company's budget is Portage's own as well: while that reads, this is told to wait.
  await expect(async () => {
    const subscriptions = await fetch(`${sandbox.url}/tcr/csp/v2/webhook/subscription`, {
      headers: { authorization: `Basic ${btoa("key-SACME01:secret-SACME01")}` },
    });
    expect(subscriptions.status).toBe(200);
    const [subscription] = (await subscriptions.json()) as { webhookEndpoint: string }[];
    endpoint = subscription?.webhookEndpoint ?? "";
  }).toPass({ timeout: 30_000 });
  const answer = await fetch(endpoint, {
    method: "POST",
    body: JSON.stringify({ eventType: "CNP_MIGRATION_CANCEL", campaignId: "CELIG09" }),
    headers: { "x-registry-signature": "forged", "x-forwarded-for": "192.0.2.10, 10.0.0.1" },
  });
  expect(answer.status).toBe(204);
  await signIn("manager@acme.test", { next: "/events?campaignId=CELIG09" });
  await expect(page.getByText("Failing", { exact: true })).toBeVisible();
  await axe();
  await page.getByRole("link", { name: "Migration canceled" }).click();
  const panel = page.getByRole("complementary", { name: "Migration canceled" });
  await expect(panel.getByText("Quarantined", { exact: true })).toBeVisible();
  await expect(panel.getByText("Nothing.", { exact: true })).toBeVisible();
  await axe();
  await panel.getByRole("button", { name: "Verify again" }).click();
  await expect(panel.getByText(/No event of 1 verified/)).toBeVisible();
  await page.setViewportSize({ width: 400, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await axe();
});

test("a manager sees what a setting does before it is sent, and what TCR shows afterwards", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  await signIn("manager@northwind.test", { next: "/settings/migration" });
  const box = page.getByRole("checkbox", { name: /Auto-complete/ });
  await expect(box).toBeVisible();
  const before = await box.isChecked();
  await axe();
  await box.click();
  await expect(page.getByText("What this change does")).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText(/Last changed by Nora Whitfield/)).toBeVisible({ timeout: 20_000 });
  await expect(box).toBeChecked({ checked: !before });
  const { companies } = await sandbox.get<{ companies: { id: string; migrationAutoComplete: boolean }[] }>(
    "/world",
  );
  expect(companies.find((each) => each.id === "SNRTHW1")?.migrationAutoComplete).toBe(!before);
  await box.click();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(box).toBeChecked({ checked: before, timeout: 20_000 });
  await page.goto("/settings/profile");
  await expect(page.getByText("DPA signed")).toBeVisible();
  await axe();
  await page.goto("/settings/integrations");
  await expect(page.getByText("Accepted by TCR")).toBeVisible();
  await page.getByRole("button", { name: "Send a test event" }).click();
  await expect(page.getByText(/TCR sent one/)).toBeVisible({ timeout: 20_000 });
  await axe();
  await page.getByRole("link", { name: "See whether it arrived" }).click();
  await expect(page.getByRole("row").filter({ hasText: "C123ABC" })).toBeVisible();
});

test("what a role may not do is said, and its entry in the navigation is as it should be", async ({
  page,
  browser,
  signIn,
  axe,
}) => {
  await signIn("viewer@acme.test", { next: "/settings/migration" });
  await expect(page.getByRole("checkbox", { name: /CNP migration supported/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(page.getByText("You need the role Manager to change settings.").first()).toBeVisible();
  const sections = page.getByRole("navigation", { name: "Sections of the settings" });
  await expect(sections.getByRole("link")).toHaveText(["Migration", "Profile", "Your password"]);
  await axe();
  for (const [path, words] of [
    ["/settings/team", "You need the role Admin to manage people."],
    ["/settings/integrations", "You need the role Manager to see the integrations."],
    ["/audit/campaigns/COPEN01", "You need the role Admin to see the history of everyone."],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(words)).toBeVisible();
  }
  await page.goto("/audit");
  await expect(page.getByText("What you did. Admins see everyone.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Verify the history" })).toHaveCount(0);
  await page.goto("/settings/password");
  await axe();
  const admin = await openAs(browser, "admin@acme.test", "/audit/campaigns/COPEN01");
  await expect(admin.getByRole("heading", { level: 1, name: "Migration history of COPEN01" })).toBeVisible();
  await expectNoAxeFindings(admin);
  await admin.context().close();
});
