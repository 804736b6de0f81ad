import { expect, type Page } from "@playwright/test";

/**
 * A page is streamed: a part comes hidden and takes its place up to 300 ms later. Should the page have drawn that part
 * itself meanwhile, it is there twice until then, and what is looked for is found twice.
 */
export const partsInPlace = (page: Page): Promise<void> =>
  expect(page.locator("[hidden][id^='S:']")).toHaveCount(0);

/** The same page, whose visits end when all its parts are in place. */
export const streamed = (page: Page): Page => {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...given) => {
    const answer = await goto(...given);
    await partsInPlace(page);
    return answer;
  };
  page.reload = async (...given) => {
    const answer = await reload(...given);
    await partsInPlace(page);
    return answer;
  };
  return page;
};
