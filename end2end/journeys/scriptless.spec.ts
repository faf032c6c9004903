import { expect, test, type Browser, type Page } from "@playwright/test";

import { enter, openCall, signUp, submit, upload, withdraw, write, type Entrant } from "../call/entrants";
import { flash } from "../call/flash";
import { accept, invite, type Asked } from "../call/jury";
import { ByHand } from "../call/letters";
import { makeEdition, NAME, screen, step } from "../call/office";
import { browserOf, edition, signIn } from "../people";
import { PASSWORD } from "../sample";
import { startServer, type Server } from "../server";
import { expectNothingSticksOut } from "../width";

const SCRIPTLESS = { javaScriptEnabled: false };
/** A phone as wide as most. */
const PHONE = { ...SCRIPTLESS, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const zoe: Entrant = { name: "Zoë Claes", email: "zoe@cold.example", password: "a sentence of Zoë" };
const ada: Asked = { name: "Ada Free", email: "ada@jury.example", affiliation: "Tongji University", capacity: 5 };

test.describe("without scripts", () => {
  let server: Server;

  test.beforeAll(async () => {
    server = await startServer({ database: "sqlite" });
  });
  test.afterAll(async () => server.stop());

  test("an entry is written on a phone, screened in the office, and withdrawn", async ({ browser }) => {
    test.setTimeout(180_000);
    const organiser = await browserOf(browser, server, SCRIPTLESS);
    await makeEdition(organiser);
    const letters = new ByHand(organiser);
    const phone = await browserOf(browser, server, PHONE);
    await test.step("the entrant signs up and starts", async () => {
      await openCall(phone, NAME);
      await expectNothingSticksOut(phone);
      await signUp(phone, zoe, () => letters.linkTo(zoe.email));
      await openCall(phone, NAME);
      await enter(phone);
    });
    await test.step("what is incomplete says what is missing", async () => submitIncomplete(phone));
    await test.step("every field is filled in, the file by a plain form", async () => fillIn(phone));
    await test.step("what is submitted counts, what is typed later does not", async () => changeLater(phone));
    await test.step("the entrant changes the profile", async () => changeProfile(phone));
    await test.step("the organiser screens and invites", async () => {
      await check(organiser, "BP-001");
      await screen(organiser, ["BP-001"]);
      await step(organiser, "Jury");
      await invite(organiser, ada);
      await accept(await browserOf(browser, server, PHONE), await letters.linkTo(ada.email), 2);
    });
    await test.step("the entrant withdraws", async () => {
      await openCall(phone, NAME);
      await phone.getByRole("link", { name: "My entries" }).click();
      await phone.getByRole("main").getByRole("link", { name: "Colder chips" }).click();
      await withdraw(phone, "Chilly");
      await expect(standing(phone)).toContainText("Withdrawn on");
    });
  });

  test("a juror declares, scores and steps back on a phone", async ({ browser }) => {
    const juror = await openDesk(browser, server, "juror14@palmares.example");
    const code = await test.step("conflicts come first, each with its kind", async () => declare(juror));
    await test.step("the entry is not to be scored", async () => {
      await expect(tasks(juror).filter({ hasText: "to do" }).first()).toBeVisible();
      await expect(tasks(juror).filter({ hasText: code }).filter({ hasText: "to do" })).toHaveCount(0);
      await expectNothingSticksOut(juror);
    });
    await test.step("a scorecard is saved and submitted", async () => scoreOne(juror));
    await test.step("what is not scored cannot be submitted", async () => {
      await submitSheet(juror);
      await expect(juror.getByRole("alert")).toContainText("need correcting");
      await expectNothingSticksOut(juror);
    });
    await test.step("the juror steps back from the next one", async () => {
      const own = /[A-Z]+-\d+/.exec(await juror.locator(".paper .eyebrow").innerText())![0];
      await juror.locator("summary").filter({ hasText: "Step back from this entry…" }).click();
      await juror.getByLabel("Why you step back").fill("I know them after all.");
      await juror.getByRole("button", { name: "Step back" }).click();
      await expect(flash(juror)).toContainText("You have stepped back.");
      await expect(tasks(juror).filter({ hasText: own })).toContainText("stepped back");
      await expect(tasks(juror).filter({ hasText: "submitted" })).toHaveCount(1);
    });
  });
});

const standing = (page: Page) => page.locator("#standing");
const tasks = (page: Page) => page.locator("ol.tasks > li");
const title = (page: Page) => page.getByRole("group", { name: "Title", exact: true }).getByLabel("English");

/** Submits a title alone: what is missing is told with a way to each field, and the title is kept. */
async function submitIncomplete(phone: Page): Promise<void> {
  await title(phone).fill("Cold chips");
  await phone.getByRole("button", { name: "Submit" }).click();
  const told = phone.getByRole("alert");
  await expect(told).toContainText("5 things need correcting:");
  await expect(told.getByRole("link")).toHaveCount(5);
  await expect(phone.locator("#about h2")).toContainText("2 to do");
  await told.getByRole("link").first().click();
  await expect(phone).toHaveURL(/#f-name$/);
  await expect(phone.locator("#f-name")).toBeInViewport();
  await expect(title(phone)).toHaveValue("Cold chips");
  await expect(standing(phone)).toContainText("Not submitted yet.");
  await expectNothingSticksOut(phone);
}

/** Fills in everything that is asked, with a second person and a file; the draft is there after a reload. */
async function fillIn(phone: Page): Promise<void> {
  await write(phone, { title: "Cold chips", startup: "Chilly", member: zoe.name, affiliation: "Ghent University" });
  await phone.getByRole("group", { name: "City and country" }).getByLabel("English").fill("Ghent, Belgium");
  await phone.getByRole("group", { name: "Title", exact: true }).getByLabel("中文").fill("冷芯片");
  await phone.getByRole("button", { name: "Add a person" }).click();
  const second = phone.getByRole("listitem").filter({ has: phone.getByRole("heading", { name: "Person 2" }) });
  await second.getByRole("group", { name: "Name" }).getByLabel("English").fill("Li Na");
  await second.getByRole("group", { name: "Affiliation" }).getByLabel("English").fill("Tsinghua University");
  await second.getByLabel("E-mail address (optional)").fill("na@tsinghua.example");
  await upload(phone);
  await phone.getByRole("button", { name: "Save the draft" }).click();
  await expect(flash(phone)).toContainText("Saved. What is saved is not submitted yet.");
  await phone.reload();
  await expect(title(phone)).toHaveValue("Cold chips");
  await expect(second.getByRole("group", { name: "Name" }).getByLabel("English")).toHaveValue("Li Na");
  await expect(phone.locator("#f-deck-there")).toContainText("deck.pdf");
  await expectNothingSticksOut(phone);
}

/** Submits, changes and submits again: the receipt and the history say which version counts. */
async function changeLater(phone: Page): Promise<void> {
  expect(await submit(phone)).toBe("BP-001");
  await expect(standing(phone)).toContainText(/Receipt:.+version \d+/);
  await title(phone).fill("Colder chips");
  await phone.getByRole("button", { name: "Save the draft" }).click();
  await expect(standing(phone)).toContainText("What counts is the version of BP-001 that you submitted last.");
  await expectCounting(phone, false);
  expect(await submit(phone)).toBe("BP-001");
  await expect(standing(phone)).toContainText("Everything on this page counts.");
  await expectCounting(phone, true);
  await phone.getByRole("link", { name: "As the jury sees it" }).click();
  await expect(phone.getByRole("main")).toContainText("Colder chips");
  await expectNothingSticksOut(phone);
}

/** From the page of an entry and back: one version counts, the newest or not; what changed with the newest is told. */
async function expectCounting(phone: Page, newest: boolean): Promise<void> {
  const entry = phone.url();
  await phone.getByRole("link", { name: "History" }).click();
  const versions = phone.getByRole("table", { name: "History" }).getByRole("row");
  await expect(versions.filter({ hasText: "this one counts" })).toHaveCount(1);
  const first = versions.nth(1);
  await (newest ? expect(first) : expect(first).not).toContainText("this one counts");
  await expectNothingSticksOut(phone);
  await first.getByRole("link").click();
  await expect(phone.locator("#diff")).toBeVisible();
  await phone.goto(entry);
}

/** By the menu: changes the profile, signs out and in again. */
async function changeProfile(phone: Page): Promise<void> {
  const menu = phone.locator("header .menu > summary");
  await menu.click();
  await phone.getByRole("link", { name: "Account", exact: true }).click();
  await phone.getByLabel("Institution", { exact: true }).fill("Ghent University");
  await phone.getByRole("checkbox", { name: "Nederlands" }).check();
  await phone.getByRole("button", { name: "Save", exact: true }).click();
  await expect(flash(phone)).toHaveText("Saved.");
  await expectNothingSticksOut(phone);
  await menu.click();
  await phone.getByRole("button", { name: "Sign out", exact: true }).click();
  await signIn(phone, zoe.email, zoe.password);
  await menu.click();
  await phone.getByRole("link", { name: "Account", exact: true }).click();
  await expect(phone.getByLabel("Institution", { exact: true })).toHaveValue("Ghent University");
  await expect(phone.getByRole("checkbox", { name: "Nederlands" })).toBeChecked();
}

/** In the office: says of an entry, on its page, that it is not sure. */
async function check(organiser: Page, code: string): Promise<void> {
  await step(organiser, "Competition");
  await organiser.getByRole("link", { name: "Entries", exact: true }).click();
  await organiser.getByRole("row").filter({ hasText: code }).getByRole("link").first().click();
  const own = organiser.locator("#eligibility");
  await own.getByRole("radio", { name: "unsure" }).check();
  await own.getByLabel("Reason", { exact: true }).fill("Where is the company?");
  await own.getByRole("button", { name: "Save what you say" }).click();
  await expect(flash(organiser)).toHaveText("What you say is saved.");
  await expect(own.getByRole("listitem")).toContainText("Where is the company?");
}

/** A juror of the sample edition on a phone, who has declared nothing yet, on the way to the list. */
async function openDesk(browser: Browser, server: Server, email: string): Promise<Page> {
  const juror = await browserOf(browser, server, PHONE);
  await signIn(juror, email, PASSWORD);
  await juror.goto("/?lang=en");
  await edition(juror).click();
  await juror.getByRole("link", { name: "My list" }).click();
  await expect(juror.getByRole("heading", { level: 1 })).toHaveText("Before you score");
  return juror;
}

/** Declares two conflicts of different kinds; gives the code of the first entry. */
async function declare(juror: Page): Promise<string> {
  const entries = juror.locator(".declare .tie");
  for (const [at, kind, reason] of [
    [0, "Shares in the company, or other money in it", "I hold five per cent."],
    [1, "A paper together in the last three years", "Our paper of 2025."],
  ] as const) {
    const entry = entries.nth(at);
    await expect(entry.getByLabel("What kind of tie it is")).toBeHidden();
    await entry.getByRole("checkbox").check();
    await entry.getByLabel("What kind of tie it is").selectOption({ label: kind });
    await entry.getByLabel("What ties you to them").fill(reason);
  }
  await expectNothingSticksOut(juror);
  const code = /[A-Z]+-\d+/.exec(await entries.first().innerText())![0];
  await juror.getByRole("checkbox", { name: /^I keep what I read here confidential/ }).check();
  await juror.getByRole("button", { name: "Declare and begin" }).click();
  await expect(flash(juror)).toContainText("Your declarations are recorded.");
  return code;
}

const submitSheet = (juror: Page) => juror.getByRole("button", { name: "Submit and next" }).click();

/** Scores the next entry on the list, saves, finds it again and submits it. */
async function scoreOne(juror: Page): Promise<void> {
  await juror.getByRole("link", { name: "Score the next entry" }).click();
  const sheet = juror.url();
  for (const criterion of await juror.locator("fieldset.crit").all()) {
    const levels = criterion.getByRole("radio");
    if (await levels.count()) await levels.last().check();
    else await criterion.locator(".points input").fill("1");
  }
  for (const note of await juror.getByRole("textbox", { name: /^Comment on this criterion/ }).all()) {
    await note.fill("Well founded.");
  }
  await juror.getByLabel("For the jury only").fill("A first thought.");
  await juror.getByRole("button", { name: "Save", exact: true }).click();
  await expect(flash(juror)).toHaveText("Your draft is saved.");
  await expect(juror.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await expectNothingSticksOut(juror);
  await juror.reload();
  await expect(juror.getByLabel("For the jury only")).toHaveValue("A first thought.");
  await submitSheet(juror);
  await expect(flash(juror)).toHaveText("The scorecard is submitted.");
  await expect(juror).not.toHaveURL(sheet);
}
