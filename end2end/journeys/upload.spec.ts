import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, type Page } from "@playwright/test";

import { expectAccessible } from "../axe";
import { EDITION, hidden, PASSWORD, post, signIn } from "../sample";
import { databases, startServer, type Server } from "../server";

const MB = 1 << 20;
/** Larger than nine pieces. */
const SIZE = 10 * MB - 1_000;
const PIECES = /\/uploads\/[0-9a-f-]+$/;

for (const database of databases) {
  test.describe(`an upload on ${database}`, () => {
    let server: Server;
    let folder: string;
    let file: string;
    let large: string;

    test.beforeAll(async () => {
      test.setTimeout(120_000);
      server = await startServer({ database });
      const organiser = await signIn(server.url, "organiser");
      await post(organiser, "/api/office/clock", { edition: EDITION.slice(3), to: "2026-07-20T12:00" });
      folder = await mkdtemp(join(tmpdir(), "palmares-upload-"));
      file = await pdf(join(folder, "deck.pdf"), SIZE);
      large = await pdf(join(folder, "large.pdf"), 20_000_001);
    });
    test.afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test("that is cut off at 90 % goes on by itself, and saving goes on after it", async ({ page }) => {
      await openEntry(page, server);
      const offsets: number[] = [];
      let cut = 0;
      await page.route(PIECES, async (route) => {
        const offset = Number(route.request().headers()["upload-offset"]);
        if (offset >= 9 * MB && cut === 0) {
          cut = offset;
          return route.abort("connectionreset");
        }
        offsets.push(offset);
        return route.continue();
      });
      await deck(page).setInputFiles(file);
      await expect(page.locator("#f-deck-upload")).toContainText("goes on by itself");
      await expectAccessible(page);
      await expectStored(page);
      expect(cut).toBe(9 * MB);
      expect(offsets.filter((offset) => offset < cut)).toEqual([...Array(9).keys()].map((piece) => piece * MB));
      const stored = await page.locator("#f-deck-there a").getAttribute("href");
      const answer = await page.request.get(`${server.url}${stored}`);
      expect([answer.status(), (await answer.body()).length]).toEqual([200, SIZE]);

      await page.locator("[name='title-en']").fill("Typed after the file");
      await expect(page.locator(".receipt[role=status]")).toContainText(/^Saved /);
      await page.reload();
      await expect(page.locator("[name='title-en']")).toHaveValue("Typed after the file");
      await expect(page.locator("#f-deck-there")).toContainText("deck.pdf");
    });

    test("goes on after a reload when the same file is chosen again", async ({ page }) => {
      await openEntry(page, server);
      await page.route(PIECES, (route) =>
        Number(route.request().headers()["upload-offset"]) < 5 * MB ? route.continue() : route.abort(),
      );
      await deck(page).setInputFiles(file);
      await expect(page.locator("#f-deck-upload")).toContainText("goes on by itself");
      await page.unroute(PIECES);
      await page.reload();
      const offsets: number[] = [];
      page.on("request", (request) => {
        if (PIECES.test(request.url())) offsets.push(Number(request.headers()["upload-offset"]));
      });
      await expect(page.locator("#f-deck-upload")).toContainText("50 % of “deck.pdf” have arrived");
      await deck(page).setInputFiles(file);
      await expectStored(page);
      expect(Math.min(...offsets), "nothing is sent twice").toBe(5 * MB);
    });

    test("that is too large is refused before a byte is sent", async ({ page }) => {
      await openEntry(page, server);
      let sent = 0;
      page.on("request", (request) => {
        if (request.method() === "POST") sent += 1;
      });
      await deck(page).setInputFiles(large);
      await expect(page.locator("#f-deck-error")).toContainText("more than 20 MB");
      await expect(deck(page)).toHaveAttribute("aria-invalid", "true");
      expect(sent).toBe(0);
      await expectAccessible(page);
    });
  });
}

const deck = (page: Page) => page.locator("#f-deck");

/** Starts an entry of the organiser's own and opens it, in English, with its island at work. */
async function openEntry(page: Page, server: Server): Promise<void> {
  const form = { email: "organiser@palmares.example", password: PASSWORD, next: "/" };
  expect((await page.request.post(`${server.url}/api/accounts/sign-in`, { form })).ok()).toBe(true);
  const organiser = await signIn(server.url, "organiser");
  const started = await post(organiser, "/api/entrants/start", {
    edition: EDITION.slice(3),
    competition: "business-pitch",
  });
  const entry = hidden(started, "/api/entrants/save")?.entry;
  await page.goto(`${server.url}${EDITION}/entries/${entry}?lang=en`);
  // The first receipt says that the island has started.
  let tries = 0;
  await expect(async () => {
    await page.locator("[name='name-en']").fill(`Chilly ${(tries += 1)}`);
    await expect(page.locator(".receipt[role=status]")).toContainText(/^Saved /, { timeout: 5_000 });
  }).toPass();
}

async function expectStored(page: Page): Promise<void> {
  await expect(page.locator("#f-deck-upload")).toContainText("The file is stored.", { timeout: 60_000 });
  await expect(page.locator("#f-deck-there")).toHaveText("deck.pdf");
  await expect(deck(page)).toHaveValue("");
}

/** A file of so many bytes with the marks of a PDF; gives its path. */
async function pdf(path: string, bytes: number): Promise<string> {
  const [head, end] = ["%PDF-1.7\n", "\n%%EOF\n"];
  await writeFile(path, head + "x".repeat(bytes - head.length - end.length) + end);
  return path;
}
