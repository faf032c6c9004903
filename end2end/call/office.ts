import { expect, type Locator, type Page } from "@playwright/test";

import { flash } from "./flash";

/** What somebody does on a page, with every press of a button or link and every field that is filled counted. */
export class Hand {
  /** How often it was used. */
  count = 0;

  constructor(readonly page: Page) {}

  /** Clicks. */
  async press(control: Locator): Promise<void> {
    this.count += 1;
    await control.click();
  }

  /** Types into a field. */
  async fill(field: Locator, text: string): Promise<void> {
    this.count += 1;
    await field.fill(text);
  }
}

/** A day so many days from today, as `<input type=date>` takes it. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the edition of the journey is called. */
export const NAME = "Ninth Symposium";

/** Makes an edition from the preset of a business pitch; its call is open and its first round opens in a week. */
export async function makeEdition(page: Page): Promise<number> {
  const hand = new Hand(page);
  await page.goto("/");
  await hand.press(page.getByRole("link", { name: "Sign in" }));
  await hand.press(page.getByRole("button", { name: "Organiser" }));
  await hand.press(page.getByRole("link", { name: "New edition" }));
  const english = (name: string) => page.getByRole("group", { name }).getByLabel("English");
  await hand.fill(english("Name of the edition"), NAME);
  await hand.fill(page.getByLabel("First day"), dayIn(29));
  await hand.press(page.getByRole("button", { name: "Next" }));
  await hand.fill(english("Name of the organisation"), "Association of Chinese Professionals in Belgium");
  await hand.fill(page.getByLabel("Short name"), "ACPB");
  await hand.press(page.getByRole("button", { name: "Next" }));
  await hand.press(page.getByRole("button", { name: "Add: Business Pitch" }));
  await hand.press(page.getByRole("button", { name: "Next" }));
  await hand.press(page.getByRole("button", { name: "Make the edition" }));
  await expect(flash(page)).toContainText("The edition is made");
  return hand.count;
}

/** Goes to a step of the competition's path in the office. */
export async function step(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Office" }).first().click();
  await page.getByRole("list", { name: "Path of the competition" }).getByRole("link", { name }).click();
}

/** Finds all entries that take part, and marks them as eligible together. */
export async function screen(page: Page, codes: string[]): Promise<void> {
  await step(page, "Competition");
  await page.getByRole("link", { name: "Entries", exact: true }).click();
  const rows = page.getByRole("table", { name: "Entries" }).getByRole("row").filter({ hasNotText: "withdrawn" });
  for (const code of codes) await rows.filter({ hasText: code }).getByRole("checkbox").check();
  await page.getByLabel("What to do with the chosen ones").selectOption("Mark as eligible");
  await page.getByRole("button", { name: "Go on" }).click();
  for (const code of codes) await expect(page.getByRole("main")).toContainText(code);
  await page.getByRole("button", { name: /Mark as eligible/ }).click();
  await expect(flash(page)).toContainText("It is done.");
}

/** Runs the optimiser for so many jurors per entry and commits what it proposes. */
export async function assign(page: Page, reviews: number): Promise<void> {
  await step(page, "Assignment");
  await page.getByLabel("Jurors per entry").fill(`${reviews}`);
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText("The proposal is ready.")).toBeVisible();
  await page.locator("summary").filter({ hasText: "Commit…" }).click();
  await page.getByRole("button", { name: "Commit the assignment" }).click();
  await expect(flash(page)).toHaveText("Committed: the jurors have their entries.");
}

/** Gives the entry that lacks a juror the one whom the smallest change names. */
export async function mend(page: Page, code: string): Promise<void> {
  await step(page, "Assignment");
  await expect(page.getByRole("heading", { name: "One entry lacks a juror" })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${code} .* goes to `))).toBeVisible();
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(flash(page)).toContainText("Done: the jurors have their entries.");
}

/** Writes to the jurors whose lists have changed, looks whom the letters reach, and releases them; gives how many. */
export async function tell(page: Page): Promise<number> {
  await page.getByRole("button", { name: /^Write (the letter|\d+ letters)…/ }).click();
  await expect(flash(page)).toContainText("The letters are written.");
  const reaches = await page.getByRole("heading", { name: /^Reaches/ }).innerText();
  await page.getByRole("button", { name: /^Send (the letter|all)/ }).click();
  await expect(flash(page)).toContainText("Released");
  return Number(/\d+/.exec(reaches)?.[0] ?? 1);
}
