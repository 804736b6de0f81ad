import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/**
 * axe runs inside the page and answers with what it found against it: sending what it found in order as well takes six
 * times as long on a list. It stays there until the page is left.
 */
const findings = async (page: Page, runOnly: axe.RunOnly): Promise<string[]> => {
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: only,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}\n${failureSummary ?? ""}`,
      ),
    );
  }, runOnly);
};

/**
 * Expects that axe finds nothing on what the page shows now, neither in the light theme nor in the dark. The browser's
 * preference is changed, not the page: a live refresh in the middle would put the page's own attribute back.
 */
export const expectNoAxeFindings = async (page: Page): Promise<void> => {
  const prefersDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // The themes differ in nothing but their colors.
    const runOnly: axe.RunOnly =
      colorScheme === "light" ? { type: "tag", values: tags } : { type: "rule", values: ["color-contrast"] };
    expect(
      await findings(page, runOnly),
      `accessibility of ${page.url()} in the ${colorScheme} theme`,
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: prefersDark ? "dark" : "light" });
};
