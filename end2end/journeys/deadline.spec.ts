import { expect, test } from "@playwright/test";

import { EDITION, post, signIn } from "../sample";
import { startServer, type Server } from "../server";

const CALL = `${EDITION}/c/business-pitch`;

let server: Server;

test.beforeAll(async () => {
  server = await startServer({ database: "sqlite" });
  const organiser = await signIn(server.url, "organiser");
  await post(organiser, "/api/office/clock", { edition: EDITION.slice(3), to: "2026-07-20T12:00" });
});

test.afterAll(() => server.stop());

test.use({ timezoneId: "Asia/Shanghai", locale: "fr-BE" });

test("a reader in Shanghai sees the deadline on both clocks and how much time is left", async ({ page }) => {
  await page.goto(`${server.url}${CALL}?lang=en`);
  const notice = page.locator("#enter");
  await expect(notice.locator("[data-own-clock]")).toBeVisible();
  await expect(notice).toContainText("Europe/Brussels");
  await expect(notice.locator("[data-own-clock] small")).toHaveText("Asia/Shanghai");
  const [there, here] = await notice.locator("time").evaluateAll((times) =>
    times.map((time) => Date.parse((time as HTMLTimeElement).dateTime)),
  );
  expect(here).toBe(there);
  await expect(page.getByRole("timer")).toHaveText(/^\d+ days?( \d+ hours?)? left\.$/);
});

test("on paper a call has its address, its answers and no buttons", async ({ page }) => {
  await page.goto(`${server.url}${CALL}?lang=en`);
  await expect(page.locator(".printed")).toBeHidden();
  await expect(page.locator("#enter .btn")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed")).toHaveText(`${server.url}${CALL}`);
  for (const gone of ["#enter .btn", "[role=timer]", "[data-own-clock]"]) await expect(page.locator(gone)).toBeHidden();
});

test.describe("in Brussels", () => {
  test.use({ timezoneId: "Europe/Brussels" });

  test("a reader in the edition's own zone sees one clock", async ({ page }) => {
    await page.goto(`${server.url}${CALL}?lang=en`);
    await expect(page.getByRole("timer")).toHaveText(/left\.$/);
    await expect(page.locator("[data-own-clock]")).toBeHidden();
  });
});
