import type { Page } from "@playwright/test";
import { partsInPlace } from "./streamed";

/** Signs in through the form and waits until the person is inside. */
export const signInOn = async (page: Page, email: string, next: string): Promise<void> => {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("portage-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await partsInPlace(page);
};
