import { expect, test } from "./support/fixtures";

test("a person signs in and lands where they wanted to go", async ({ page, signIn }) => {
  await signIn("manager@acme.test", { next: "/campaigns" });
  await expect(page).toHaveURL(/\/campaigns$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a wrong password is answered in words, next to the form", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("manager@acme.test");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a page asked for without a session leads to the sign-in page", async ({ page }) => {
  await page.goto("/campaigns");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the sign-in page has no accessibility findings", async ({ page, axe }) => {
  await page.goto("/sign-in");
  await axe();
});
