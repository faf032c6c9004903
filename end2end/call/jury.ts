import { expect, type Page } from "@playwright/test";

import { flash } from "./flash";

/** Somebody who is asked to judge. */
export interface Asked {
  name: string;
  email: string;
  affiliation: string;
  capacity: number;
  /** The language of the letter, by its own name; that of the edition where it is left out. */
  language?: string;
}

/** From the page of the jury: invites by letter. Where conflicts are suspected, they are looked at first. */
export async function invite(page: Page, { name, email, affiliation, capacity, language }: Asked, suspected = false): Promise<void> {
  const send = page.getByRole("button", { name: "Invite by letter" });
  const form = page.getByRole("region", { name: "Add a juror" }).or(page.locator("form", { has: send }));
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Institution", { exact: true }).fill(affiliation);
  await form.getByLabel("Capacity").fill(`${capacity}`);
  await form.getByLabel("English").check();
  if (language) await form.getByLabel("Language of the letter").selectOption({ label: language });
  await send.click();
  if (suspected) {
    await expect(page.getByText(/suspected conflicts? of interest/).first()).toBeVisible();
    await page.getByRole("button", { name: "Invite all the same" }).click();
  }
  await expect(flash(page)).toContainText("The invitation is written.");
}

/** Accepts by the link of a letter, for fewer entries where it says so. */
export async function accept(page: Page, link: string, fewer?: number): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are invited");
  if (fewer !== undefined) await page.getByLabel("How many entries I take").fill(`${fewer}`);
  await page.getByLabel("Password").fill("a sentence of a juror");
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(flash(page)).toContainText("Thank you for accepting.");
}

/** Declines by the link of a letter. */
export async function decline(page: Page, link: string, reason: string): Promise<void> {
  await page.goto(link);
  await page.getByText("Decline…").click();
  await page.getByLabel("Reason, if you like to give one").fill(reason);
  await page.getByRole("button", { name: "Decline the invitation" }).click();
  await expect(flash(page)).toContainText("Your answer is noted.");
}

/** Decides on a suspected conflict of a juror, on the page of the jury. */
export async function settle(page: Page, juror: string, isOne: boolean, reason: string): Promise<void> {
  const item = page.getByRole("listitem").filter({ hasText: juror }).filter({ hasText: "suspected" }).first();
  await item.getByText("Decide…").click();
  await item.getByLabel("Reason").fill(reason);
  await item.getByRole("button", { name: isOne ? "It is a conflict" : "It is not a conflict" }).click();
  await expect(flash(page)).toContainText("Decided and recorded.");
}

/** Opens the list, declares, and steps back from the first entry on it; gives the entry's code. */
export async function stepBack(page: Page, edition: string, reason: string): Promise<string> {
  await page.goto("/");
  await page.getByRole("link", { name: edition }).click();
  await page.getByRole("link", { name: "My list" }).click();
  await page.getByRole("checkbox", { name: /^I keep what I read here confidential/ }).check();
  await page.getByRole("button", { name: "Declare and begin" }).click();
  const first = page.getByRole("main").getByRole("list").getByRole("listitem").first();
  const code = /[A-Z]+-\d+/.exec(await first.innerText())![0];
  await first.getByRole("link").click();
  await page.locator("summary").filter({ hasText: "Step back from this entry…" }).click();
  await page.getByLabel("Why you step back").fill(reason);
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(flash(page)).toContainText("You have stepped back.");
  return code;
}
