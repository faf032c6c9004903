import { expect, type Page } from "@playwright/test";

import { flash } from "./flash";

/** Somebody who enters. */
export interface Entrant {
  name: string;
  email: string;
  password: string;
}

/** The smallest file that is a whole PDF with one page. */
export const PDF = Buffer.from(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
    "",
  ].join("\n"),
);

/** From the front page to the call of the competition. */
export async function openCall(page: Page, edition: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: edition }).click();
  await page.getByRole("main").getByRole("link", { name: "Business Pitch" }).first().click();
}

/** Wants to enter, signs up for it, and opens the link of the letter, which makes the account. */
export async function signUp(page: Page, { name, email, password }: Entrant, letter: () => Promise<string>): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Enter", exact: true }).click();
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(flash(page)).toContainText("We have written to this address.");
  await page.goto(await letter());
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText(name).first()).toBeVisible();
}

/** Starts an entry on the page of its call. */
export async function enter(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enter", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Untitled entry/);
}

/** What is typed of an entry. */
export interface Written {
  title: string;
  startup: string;
  member: string;
  affiliation: string;
}

/** Fills in what every entry needs, in English, with its deck. */
export async function write(page: Page, { title, startup, member, affiliation }: Written): Promise<void> {
  const english = (group: string) => page.getByRole("group", { name: group, exact: true }).getByLabel("English");
  await page.getByLabel("Language of the entry").selectOption("en");
  await english("Title").fill(title);
  await english("Who enters").fill(startup);
  await english("Summary").fill(`${startup} makes ${title.toLowerCase()} for everybody.`);
  const person = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Person 1" }) });
  await person.getByRole("group", { name: "Name" }).getByLabel("English").fill(member);
  await person.getByRole("group", { name: "Role in the team" }).getByLabel("English").fill("CEO");
  await person.getByRole("group", { name: "Affiliation" }).getByLabel("English").fill(affiliation);
  await page.getByLabel("Stage reached").selectOption({ label: "Prototype" });
}

/** Uploads a deck; what was typed beside it is saved. */
export async function upload(page: Page): Promise<void> {
  await page.locator("#f-deck").setInputFiles({ name: "deck.pdf", mimeType: "application/pdf", buffer: PDF });
  await page.getByRole("button", { name: "Upload" }).first().click();
  await expect(page.locator("#f-deck-there")).toContainText("deck.pdf");
}

/** Submits; gives the code of the entry. */
export async function submit(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(flash(page)).toContainText("Submitted. The receipt is below");
  const said = await page.getByText(/^Submitted as /).innerText();
  return /Submitted as (\S+)\./.exec(said)![1];
}

/** Types the name of the entry and withdraws it for good. */
export async function withdraw(page: Page, startup: string): Promise<void> {
  await page.getByText("Withdraw…").click();
  await page.getByLabel("Type the name to confirm").fill(startup);
  await page.getByRole("button", { name: "Withdraw for good" }).click();
  await expect(flash(page)).toContainText("The entry is withdrawn.");
}

/** From the page of an entry: invites somebody to write it, too. */
export async function share(page: Page, email: string): Promise<void> {
  await page.getByText("Invite somebody…").click();
  await page.getByRole("textbox", { name: "Name (optional)", exact: true }).fill("Li Na");
  await page.getByLabel("E-mail address", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("row").filter({ hasText: email })).toContainText("invited");
}

/** Joins by the link of a letter, with a new account, and writes a better summary. */
export async function join(page: Page, link: string, { name, password }: Entrant, summary: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("You write this entry too, from now on.")).toBeVisible();
  await page.getByRole("group", { name: "Summary", exact: true }).getByLabel("English").fill(summary);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(flash(page)).toContainText("Saved.");
}
