import { expect, type Locator, type Page } from "@playwright/test";

import { expectAccessible } from "../axe";
import { contest, files, jurors } from "./files";

/** Imports the contest by the organiser's page; gives the jurors' new passwords by their addresses. */
export async function importContest(page: Page): Promise<Map<string, string>> {
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expectAccessible(page);
  for (const [label, text] of Object.entries(files)) {
    const file = { name: label, mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.getByLabel(label).setInputFiles(file);
  }
  await page.getByLabel("Name", { exact: true }).fill(contest.name);
  await page.getByLabel("Name in Chinese").fill(contest.chinese);
  await page.getByLabel("Name in addresses").fill(contest.slug);
  await page.getByLabel("Short code").fill(contest.code);
  await page.getByRole("radio", { name: /^Mean/ }).check();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("5 entries, 3 jurors, 2 criteria, 0 scorecards.");
  await expectAccessible(page);
  const passwords = new Map<string, string>();
  for (const { email } of Object.values(jurors)) {
    const row = page.getByRole("row").filter({ hasText: email });
    passwords.set(email, await row.getByRole("cell").last().innerText());
  }
  return passwords;
}

/** From the page of a finished import: first, second and third prize, the third to two at once. */
export async function setAwards(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Set up the competition" }).click();
  await page.getByRole("link", { name: "Awards" }).click();
  const prizes = [
    { name: "First prize", chinese: "一等奖", places: "1" },
    { name: "Second prize", chinese: "二等奖", places: "1" },
    { name: "Third prize", chinese: "三等奖", places: "2" },
  ];
  for (const { name, chinese, places } of prizes) {
    await page.getByRole("button", { name: "Add an award" }).click();
    // Of the awards, only the new one is open.
    const names = page.getByRole("group", { name: "Name of the award" });
    const award = page.getByRole("listitem").filter({ has: names });
    await names.getByLabel("English").fill(name);
    await names.getByLabel("中文").fill(chinese);
    await award.getByLabel("Places").fill(places);
    await award.getByLabel("Names per reveal").fill(places);
  }
  await page.getByRole("button", { name: "Save the awards" }).click();
  await expect(page.getByRole("status")).toHaveText("The awards are saved.");
  await expectAccessible(page);
}

/** Weighs innovation more, and lets feasibility have half points. */
export async function changeRubric(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Texts and rounds" }).click();
  await page.getByRole("link", { name: "Evaluation" }).click();
  const innovation = await opened(page, "Innovation");
  await innovation.getByLabel("Weight").fill("0.6");
  const feasibility = await opened(page, "Feasibility");
  await feasibility.getByLabel("Weight").fill("0.4");
  await feasibility.getByLabel("Step").fill("0.5");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the rubric" }).click();
  await expect(page.getByRole("status")).toHaveText("The rubric is saved and published.");
}

/** The fields of a criterion, opened. */
async function opened(page: Page, name: string): Promise<Locator> {
  const summary = page.locator("summary").filter({ hasText: name });
  await summary.click();
  return page.getByRole("listitem").filter({ has: summary });
}

/** Runs the optimiser for two jurors per entry, looks at what it proposes and commits it. */
export async function assign(page: Page): Promise<void> {
  await step(page, "Assignment");
  await page.getByLabel("Jurors per entry").fill("2");
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText("The proposal is ready.")).toBeVisible();
  await expect(page.getByText("10 assignments go to 3 jurors.").first()).toBeVisible();
  const loads = page.getByRole("row", { name: /^Load/ }).getByRole("cell");
  expect((await loads.allInnerTexts()).sort()).toEqual(["3", "3", "4"]);
  await expectAccessible(page);
  await page.locator("summary").filter({ hasText: "Commit…" }).click();
  await page.getByRole("button", { name: "Commit the assignment" }).click();
  await expect(page.getByRole("status").first()).toHaveText("Committed: the jurors have their entries.");
}

/** The rows of the official ranking as `1 · JT-02 · 8.80`. */
export async function readRanking(page: Page): Promise<string[]> {
  await step(page, "Ranking");
  await expect(page.getByText("5 entries · 10 of 10 scorecards")).toBeVisible();
  await expectAccessible(page);
  const rows = await page.getByRole("table", { name: "Ranking" }).getByRole("row").all();
  const lines = rows.slice(1).map(async (row) => {
    const [rank, score] = await row.getByRole("cell").allInnerTexts();
    const code = (await row.getByRole("rowheader").innerText()).match(/JT-\d+/);
    return `${rank} · ${code} · ${score}`;
  });
  return Promise.all(lines);
}

/** From the ranking: seals it. */
export async function seal(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Seal", exact: true }).click();
  await expectAccessible(page);
  await page.locator("summary").filter({ hasText: "Seal the ranking…" }).click();
  await page.getByRole("button", { name: "Seal 5 places" }).click();
  await expect(page.getByRole("status")).toHaveText("The ranking is sealed. The hosts can sign now.");
  await expectAccessible(page);
}

/** Goes to a step of the contest's path in the office. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Office" }).first().click();
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: contest.name }) });
  await section.getByRole("list", { name: "Path of the competition" }).getByRole("link", { name }).click();
}
