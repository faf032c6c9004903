import { expect, type Page } from "@playwright/test";

/** Nothing stands out to the right of the window, but for what lies in a box that scrolls. */
export async function expectNothingSticksOut(page: Page): Promise<void> {
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content, `width of ${page.url()} in a window of ${view}`).toBeLessThanOrEqual(view);
}
