import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

const schemes = ["light", "dark"] as const;

/**
 * Expects that axe finds nothing on what the page shows now, neither in the light theme nor in the dark. The browser's
 * preference is changed, not the page: a live refresh in the middle would put the page's own attribute back.
 */
export const expectNoAxeFindings = async (page: Page): Promise<void> => {
  const prefersDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // The themes differ in nothing but their colors.
    const builder = new AxeBuilder({ page });
    const { violations } = await (
      colorScheme === "light" ? builder.withTags(tags) : builder.withRules(["color-contrast"])
    ).analyze();
    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${colorScheme} ${id}: ${help} at ${target.join(" ")}\n${failureSummary ?? ""}`,
      ),
    );
    expect(findings, `accessibility of ${page.url()} in the ${colorScheme} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: prefersDark ? "dark" : "light" });
};
