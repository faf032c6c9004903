import { expect, test, type Page, type Route } from "@playwright/test";

import { startServer, type Server } from "../server";

const DESK = "/e/cbstes-2026/desk";
const SAVE = "**/api/scoring/save";
const SUBMIT = "**/api/scoring/submit";

/** Jurors of the sample edition who have declared, one for each journey, so that nobody's scorecards meet. */
const JURORS = { slow: "juror05", away: "juror06", typing: "juror07", tabs: "juror08", ended: "juror09" };

test.describe("a scorecard in the browser", () => {
  let server: Server;

  test.beforeAll(async () => {
    server = await startServer({ database: "sqlite" });
  });
  test.afterAll(async () => server.stop());

  test("is submitted by one click while what was typed before is still being saved", async ({ page }) => {
    const sheet = await openSheet(page, server, JURORS.slow);
    await score(page);
    let saves = 0;
    await page.route(SAVE, async (route) => {
      saves += 1;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await comment(page).pressSequentially(" Typed just before.");
    await submit(page).click();
    await expect(page).not.toHaveURL(sheet);
    expect(saves, "leaving the field saves, and the submission waits for it").toBe(1);
    await expectLocked(page, sheet, "A first thought. Typed just before.");
  });

  test("is submitted when the network is back", async ({ page, context }) => {
    const sheet = await openSheet(page, server, JURORS.away);
    await score(page);
    await context.setOffline(true);
    await comment(page).fill("Typed without a network.");
    await submit(page).click();
    await expect(receipt(page)).toContainText("Not submitted yet");
    await context.setOffline(false);
    await expect(page).not.toHaveURL(sheet);
    await expectLocked(page, sheet, "Typed without a network.");
  });

  test("stays a draft where the juror goes on typing after a submission that did not arrive", async ({ page }) => {
    const sheet = await openSheet(page, server, JURORS.typing);
    await score(page);
    const lost = (route: Route) => route.abort();
    await page.route(SUBMIT, lost);
    await submit(page).click();
    await expect(receipt(page)).toContainText("Not submitted yet");
    await comment(page).fill("One more thought.");
    await expectSaved(page);
    await page.unroute(SUBMIT, lost);
    await page.reload();
    await expect(comment(page)).toHaveValue("One more thought.");
    await expect(submit(page)).toBeEnabled();
    await expect(page).toHaveURL(sheet);
  });

  test("tells the second of two pages, shows both versions and loses neither", async ({ page, context }) => {
    const sheet = await openSheet(page, server, JURORS.tabs);
    const other = await context.newPage();
    await other.goto(sheet);
    const answer = page.waitForResponse(SAVE);
    await comment(page).fill("The first page's thought.");
    await answer;
    await expectSaved(page);

    await comment(other).fill("The second page's thought.");
    await expect(other.getByRole("alert")).toContainText("This scorecard was saved from another page");
    await expect(comment(other)).toHaveValue("The second page's thought.");
    await expect(other.getByText("Saved version: The first page's thought.")).toBeVisible();

    await other.getByRole("button", { name: "Save the version of this page" }).click();
    await expectSaved(other);
    await expect(other.getByRole("alert")).toBeHidden();
    await page.reload();
    await expect(comment(page)).toHaveValue("The second page's thought.");
  });

  test("says that the session has ended, and saves once it is there again", async ({ page, context }) => {
    await openSheet(page, server, JURORS.ended);
    await context.clearCookies();
    await comment(page).fill("Typed after the end.");
    await expect(receipt(page)).toContainText("You are signed out");
    await signIn(page, server, JURORS.ended);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expectSaved(page);
    await page.reload();
    await expect(comment(page)).toHaveValue("Typed after the end.");
  });
});

const comment = (page: Page) => page.locator("[name='raw[for_jury]']");
const receipt = (page: Page) => page.locator(".receipt");
const submit = (page: Page) => page.getByRole("button", { name: "Submit and next" });

async function signIn(page: Page, server: Server, juror: string): Promise<void> {
  const form = { email: `${juror}@palmares.example`, password: "palmares-2026", next: "/" };
  const answer = await page.request.post(`${server.url}/api/accounts/sign-in`, { form });
  expect(answer.ok(), `${juror} signs in`).toBe(true);
}

/** Opens the scorecard that is next on the juror's list, in English; gives its address. */
async function openSheet(page: Page, server: Server, juror: string): Promise<string> {
  await signIn(page, server, juror);
  await page.goto(`${server.url}${DESK}?lang=en`);
  await page.locator(".head .btn.main").click();
  await expect(submit(page)).toBeVisible();
  return page.url();
}

/** Gives every criterion its highest score and a comment where there is a field for one, and waits for the receipt. */
async function score(page: Page): Promise<void> {
  const answer = page.waitForResponse(SAVE);
  for (const criterion of await page.locator("fieldset.crit").all()) {
    const radio = criterion.getByRole("radio").last();
    if (await radio.count()) await radio.check();
    else await criterion.locator(".points input").fill("1");
    const note = criterion.getByRole("textbox", { name: /Comment on this criterion/ });
    if (await note.count()) await note.fill("Well founded.");
  }
  await comment(page).fill("A first thought.");
  await answer;
  await expectSaved(page);
  await expect(submit(page)).toBeEnabled();
}

/** The receipt of what was typed into a page whose island has started: nothing is left on the device. */
async function expectSaved(page: Page): Promise<void> {
  await expect(receipt(page)).toContainText(/^Saved /);
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("palmares:")).length))
    .toBe(0);
}

async function expectLocked(page: Page, sheet: string, said: string): Promise<void> {
  await page.goto(sheet);
  await expect(page.getByText("This scorecard is submitted and locked.")).toBeVisible();
  await expect(comment(page)).toHaveValue(said);
}
