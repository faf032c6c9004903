import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";

import type { Server } from "./server";

/** The link to the sample edition on the front page, in English or Chinese. */
export const edition = (page: Page) => page.getByRole("link", { name: /Exchange Symposium|中比科技交流研讨会/ });

/** What the way into the office is called. */
interface Words {
  language: string;
  signIn: string;
  office: string;
}

export const english: Words = { language: "EN", signIn: "Sign in", office: "Office" };
export const chinese: Words = { language: "中文", signIn: "登录", office: "组委会" };

/** A browser of somebody's own. */
export async function browserOf(browser: Browser, server: Server, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, ...options });
  return context.newPage();
}

/** Signs somebody in by address and password. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Enters the office of the sample edition by the button of a person on the page of signing in. */
export async function enterOffice(page: Page, as: string, words: Words): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: words.language, exact: true }).click();
  await page.getByRole("link", { name: words.signIn }).click();
  await page.getByRole("button", { name: as }).click();
  await edition(page).click();
  await page.getByRole("link", { name: words.office }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.office })).toBeVisible();
}
