import type { Locator, Page } from "@playwright/test";

/** What a page says of the act before it. */
export const flash = (page: Page): Locator => page.locator(".notice[role=status]");
