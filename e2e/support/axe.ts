import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** Expects that axe finds nothing on what the page shows now, neither in the light theme nor in the dark. */
export const expectNoAxeFindings = async (page: Page): Promise<void> => {
  const chosen = await page.locator("html").getAttribute("data-theme");
  for (const theme of ["light", "dark"]) {
    await page.locator("html").evaluate((html, name) => {
      html.dataset.theme = name;
    }, theme);
    // The themes differ in nothing but their colors.
    const builder = new AxeBuilder({ page });
    const { violations } = await (
      theme === "light" ? builder.withTags(tags) : builder.withRules(["color-contrast"])
    ).analyze();
    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${theme} ${id}: ${help} at ${target.join(" ")}\n${failureSummary ?? ""}`,
      ),
    );
    expect(findings, `accessibility of ${page.url()} in the ${theme} theme`).toEqual([]);
  }
  await page.locator("html").evaluate((html, name) => {
    html.dataset.theme = name ?? "system";
  }, chosen);
};
