import { expect, test } from "@playwright/test";

import { browserOf } from "../people";
import { started } from "../sample";
import { startServer, type Server } from "../server";

test.describe("an entry", () => {
  let server: Server;

  test.beforeAll(async () => {
    server = await startServer({ database: "sqlite" });
  });
  test.afterAll(async () => server.stop());

  test("keeps what is typed without a network, through a reload, until the server has it", async ({ browser }) => {
    const { storageState, entry } = await started(server.url);
    const page = await browserOf(browser, server, { storageState });
    await page.goto(`${entry}?lang=en`);
    const receipt = page.locator("#entry .receipt");
    const title = page.locator("#entry [name=title-en]");
    const lost = "**/api/entrants/save";
    await page.route(lost, (route) => route.abort());
    await title.fill("Chips in the underground");
    await expect(receipt).toHaveText("Kept on this device. It is saved as soon as the network is back.");
    await page.reload();
    await expect(title).toHaveValue("Chips in the underground");
    await page.unroute(lost);
    await title.press("End");
    await title.pressSequentially("!");
    await expect(receipt).toContainText("Saved");
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(title).toHaveValue("Chips in the underground!");
  });

  test("says how long an answer is while it is typed, a Chinese character as a word", async ({ browser }) => {
    const { storageState, entry } = await started(server.url);
    const page = await browserOf(browser, server, { storageState });
    await page.goto(`${entry}?lang=en`);
    const hint = page.locator(".field .hint", { hasText: "a Chinese character counts as one" }).first();
    const field = page.locator(`#${(await hint.getAttribute("id"))?.replace(/-hint$/, "")}`);
    await expect(hint).toContainText("now 0.");
    await field.fill("We turn 纺织品 into yarn");
    await expect(hint).toContainText("now 7.");
  });
});
