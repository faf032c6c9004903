import { expect, type Locator, type Page } from "@playwright/test";

import { expectAccessible } from "../axe";
import { edition } from "../people";
import { ranking, type Entry, type Juror } from "./files";
import { Keyboard } from "./keyboard";

/** How a juror works: presses what is a button, a link or a box, writes into a field, chooses a level. */
export interface Way {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  choose(levels: Locator, points: number): Promise<void>;
  /** What is seen between the points and the submission. */
  look(page: Page, entry: Entry): Promise<void>;
}

/** With a finger on a phone. The island saves by itself and adds up. */
export const byFinger: Way = {
  press: (target) => target.tap(),
  write: (target, text) => target.fill(text),
  choose: (levels, points) => level(levels, points).tap(),
  async look(page, entry) {
    await expect(total(page)).toHaveText(new RegExp(`^Total\\s*${Number(entry.total)}$`));
    await expect(page.getByRole("status")).toHaveText(/^Saved \d\d:\d\d/);
    await page.getByRole("link", { name: "Open the entry" }).tap();
    await expect(page.getByText(entry.name)).toBeInViewport();
    await page.getByRole("link", { name: "Back to the scores" }).tap();
    const [content, screen] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBe(screen);
    await expectAccessible(page);
  },
};

/** Without scripts: a plain form, saved by its button, added up by the server. */
export const byForm: Way = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: (levels, points) => level(levels, points).click(),
  async look(page, entry) {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Your draft is saved.")).toBeVisible();
    await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    await expect(total(page)).toHaveText(new RegExp(`^Total\\s*${Number(entry.total)}$`));
  },
};

/** By the keyboard alone. */
export function byKeyboard(page: Page): Way {
  const keyboard = new Keyboard(page);
  return {
    press: (target) => keyboard.press(target),
    write: (target, text) => keyboard.write(target, text),
    choose: (levels, points) => keyboard.choose(levels, points),
    look: async (_, entry) => expect(total(page)).toHaveText(new RegExp(`^Total\\s*${Number(entry.total)}$`)),
  };
}

const level = (levels: Locator, points: number) => levels.getByRole("radio", { name: `${points}`, exact: true });

const total = (page: Page) => page.getByRole("paragraph").filter({ hasText: /^Total/ });

/** Signs in, declares, and scores all that is assigned, to the end of the list; gives the codes of what was scored. */
export async function scoreAll(page: Page, way: Way, juror: Juror, password: string): Promise<string[]> {
  await signIn(page, way, juror, password);
  await way.press(page.getByRole("checkbox", { name: /^I keep what I read here confidential/ }));
  await way.press(page.getByRole("button", { name: "Declare and begin" }));
  await expect(page.getByText("Thank you. Your declarations are recorded.")).toBeVisible();
  const assigned = await page.getByRole("main").getByRole("list").getByRole("listitem").count();
  await way.press(page.getByRole("link", { name: "Score the next entry" }));
  const scored: string[] = [];
  for (let done = 0; done < assigned; done++) {
    const entry = await entryOn(page);
    await way.choose(page.getByRole("group", { name: "Innovation" }), entry.innovation);
    await way.write(page.getByRole("textbox", { name: "Feasibility" }), `${entry.feasibility}`);
    await way.look(page, entry);
    await way.press(page.getByRole("button", { name: "Submit and next" }));
    await expect(heading(page)).not.toHaveText(entry.title);
    scored.push(entry.code);
  }
  await expect(heading(page)).toHaveText("My list");
  await expect(page.getByText(`${assigned} of ${assigned} submitted`)).toBeVisible();
  return scored;
}

async function signIn(page: Page, way: Way, { email }: Juror, password: string): Promise<void> {
  await page.goto("/");
  await way.press(page.getByRole("link", { name: "Sign in" }));
  await way.write(page.getByLabel("E-mail address"), email);
  await way.write(page.getByLabel("Password"), password);
  await way.press(page.getByRole("button", { name: "Sign in" }));
  await way.press(edition(page));
  await way.press(page.getByRole("link", { name: "My list" }));
  await expect(heading(page)).toHaveText("Before you score");
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function entryOn(page: Page): Promise<Entry> {
  const title = await heading(page).innerText();
  const entry = ranking.find((entry) => entry.title === title);
  if (!entry) throw new Error(`no entry is called ${title}`);
  return entry;
}
