import { openAs } from "./support/company";
import { expect, test } from "./support/fixtures";

test("a page is reached by its neighbour and by its number, and its address shows a stranger the same rows", async ({
  page,
  signIn,
  browser,
  axe,
}) => {
  await signIn("manager@acme.test", { next: "/campaigns?size=25" });
  const rows = page.getByRole("rowheader");
  await expect(rows.first()).toBeVisible();
  const first = await rows.allInnerTexts();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page).toHaveURL(/from=after/);
  await expect(rows.first()).not.toHaveText(first[0] ?? "");
  const second = await rows.allInnerTexts();
  await axe();

  const pasted = page.url().replace(/^https?:\/\/[^/]+/, "");
  const stranger = await openAs(browser, "viewer@acme.test", pasted);
  await expect(stranger.getByRole("rowheader")).toHaveText(second);
  await stranger.goto("/campaigns?size=25&page=2");
  await expect(stranger.getByRole("rowheader")).toHaveText(second);
  await stranger.context().close();

  await page.getByRole("button", { name: "Previous page" }).click();
  await expect(rows).toHaveText(first);
  await expect(page).not.toHaveURL(/from=/);
  await page.getByRole("button", { name: /^CNP Migration/ }).click();
  await page.getByRole("radio", { name: /^False/ }).check();
  await expect(page).toHaveURL(/cnpMigration=false/);
  await expect(page).not.toHaveURL(/page=/);
});
