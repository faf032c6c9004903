import { expect, test, type Page } from "@playwright/test";

import { expectAccessible } from "../axe";
import { browserOf } from "../people";
import { EDITION, read, signIn, started } from "../sample";
import { startServer, type Server } from "../server";

const SAVE = "**/api/entrants/save";

test.describe("an entry of two people", () => {
  let server: Server;

  test.beforeAll(async () => {
    server = await startServer({ database: "sqlite" });
  });
  test.afterAll(async () => server.stop());

  test("is written by who was invited, and neither replaces the other unseen", async ({ browser }) => {
    const { storageState, entry } = await started(server.url);
    const owner = await browserOf(browser, server, { storageState });
    await owner.goto(entry);
    await owner.getByText("Invite somebody…").click();
    await owner.getByLabel("E-mail address", { exact: true }).fill("wei@new.example");
    await owner.getByRole("button", { name: "Send the invitation" }).click();
    await expect(owner.getByRole("row", { name: /wei@new\.example/ })).toContainText("invited");
    await expectAccessible(owner);

    const wei = await browserOf(browser, server);
    await wei.goto(await newestLink(server.url));
    await expectAccessible(wei);
    await wei.getByLabel("Name", { exact: true }).fill("Wang Wei");
    await wei.getByLabel("Password").fill("a sentence of mine");
    await wei.getByRole("button", { name: "Join" }).click();
    await expect(wei.getByText("You write this entry too, from now on.")).toBeVisible();

    await owner.clock.install();
    await owner.goto(entry);
    await types(wei, "Warm chips");
    await expect(wei.locator("#entry .receipt")).toContainText("Saved");
    await owner.clock.fastForward("00:21");
    await expect(owner.locator("#entry .presence"), "who only looks is told, too").toHaveText("Wang Wei is writing too.");
    await title(owner).fill("Cold chips");
    await owner.clock.fastForward("00:02");
    await expect(owner.getByRole("heading", { name: "Saved by Wang Wei in the meantime" })).toBeVisible();
    await expect(owner.locator("#both del", { hasText: "Warm chips" })).toBeVisible();
    await expect(title(owner)).toHaveValue("Cold chips");
    await types(owner, "Lukewarm chips");
    await expect(owner.locator("#entry .presence")).toHaveText("Wang Wei is writing too.");
    await expectAccessible(owner);
    await wei.reload();
    await expect(title(wei)).toHaveValue("Lukewarm chips");
  });
});

const title = (page: Page) => page.locator("#entry [name=title-en]");

/** Types a title and waits until it is saved. */
async function types(page: Page, words: string): Promise<void> {
  const saved = page.waitForResponse(SAVE);
  await title(page).fill(words);
  await saved;
}

/** The link in the newest letter, as the office shows it where letters go by hand. */
async function newestLink(url: string): Promise<string> {
  const organiser = await signIn(url, "organiser");
  const letter = /\/office\/mail\/([0-9a-f-]{36})/.exec(await read(organiser, `${EDITION}/office/mail`))?.[1] ?? "";
  return /\/links\/[0-9a-f]{64}/.exec(await read(organiser, `${EDITION}/office/mail/${letter}`))?.[0] ?? "";
}
