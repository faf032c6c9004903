import { readFileSync } from "node:fs";

import { expect, request, test, type Browser, type BrowserContext, type Page } from "@playwright/test";

import { codeOf } from "../authenticator";
import { expectAccessible } from "../axe";
import { gala } from "../gala";
import { EDITION, PASSWORD, hidden, post, read, rounds, signIn } from "../sample";
import { startServer, type Server } from "../server";
import { expectNothingSticksOut } from "../width";

// Every test is a page and nothing else: its address says how to see it again.
test.use({ trace: "off" });

/** Who looks at a page: nobody is signed out, half has taken one of two steps, the others are people of the sample. */
type Viewer = "nobody" | "half" | "juror01" | "organiser" | "chair.pitch" | "auditor" | "operator" | "acpb";

/** A page of app/src/routes.rs and who looks at it. */
interface Row {
  route: string;
  viewers: Viewer[];
}

/** The pages of the sample edition as it starts: the online round is under way. */
const UNDER_WAY: Row[] = [
  { route: "/", viewers: ["nobody"] },
  { route: "/accessibility", viewers: ["nobody"] },
  { route: "/account", viewers: ["juror01"] },
  { route: "/account/device", viewers: ["juror01"] },
  { route: "/account/second-factor", viewers: ["juror01"] },
  { route: "/account/erase", viewers: ["juror01", "organiser"] },
  { route: "/links/:secret", viewers: ["nobody"] },
  { route: "/methods", viewers: ["nobody"] },
  { route: "/editions/new", viewers: ["organiser"] },
  { route: "/sign-in", viewers: ["nobody"] },
  { route: "/sign-in/code", viewers: ["half"] },
  { route: "/sign-in/mail", viewers: ["nobody"] },
  { route: "/sign-up", viewers: ["nobody"] },
  { route: "/e/:edition", viewers: ["nobody"] },
  { route: "/e/:edition/c/:competition", viewers: ["nobody"] },
  { route: "/e/:edition/c/:competition/gallery", viewers: ["nobody"] },
  { route: "/e/:edition/consents", viewers: ["juror01"] },
  { route: "/e/:edition/privacy", viewers: ["nobody"] },
  { route: "/e/:edition/desk", viewers: ["juror01"] },
  { route: "/e/:edition/desk/welcome", viewers: ["juror01"] },
  { route: "/e/:edition/desk/:assignment", viewers: ["juror01"] },
  { route: "/e/:edition/office", viewers: ["organiser", "chair.pitch", "auditor", "operator", "acpb"] },
  { route: "/e/:edition/office/c/:competition", viewers: ["organiser", "chair.pitch"] },
  { route: "/e/:edition/office/c/:competition/awards", viewers: ["organiser"] },
  { route: "/e/:edition/office/c/:competition/call", viewers: ["organiser", "chair.pitch"] },
  { route: "/e/:edition/office/c/:competition/call/preview", viewers: ["organiser"] },
  { route: "/e/:edition/office/c/:competition/entries", viewers: ["organiser"] },
  { route: "/e/:edition/office/c/:competition/entries/act", viewers: ["organiser"] },
  { route: "/e/:edition/office/c/:competition/entries/arrivals", viewers: ["organiser"] },
  { route: "/e/:edition/office/c/:competition/entries/print", viewers: ["organiser"] },
  { route: "/e/:edition/office/c/:competition/entries/proposals", viewers: ["organiser"] },
  { route: "/e/:edition/office/c/:competition/entries/:code", viewers: ["organiser", "auditor"] },
  { route: "/e/:edition/office/c/:competition/jury", viewers: ["organiser", "auditor"] },
  { route: "/e/:edition/office/ceremony", viewers: ["operator"] },
  { route: "/e/:edition/office/checklist", viewers: ["organiser"] },
  { route: "/e/:edition/office/complaints", viewers: ["organiser", "auditor"] },
  { route: "/e/:edition/office/consents", viewers: ["organiser"] },
  { route: "/e/:edition/office/copy", viewers: ["organiser"] },
  { route: "/e/:edition/office/import", viewers: ["organiser"] },
  { route: "/e/:edition/office/institutions", viewers: ["organiser"] },
  { route: "/e/:edition/office/ledger", viewers: ["auditor"] },
  { route: "/e/:edition/office/mail", viewers: ["organiser", "auditor"] },
  { route: "/e/:edition/office/mail/:letter", viewers: ["organiser", "auditor"] },
  { route: "/e/:edition/office/mail/words", viewers: ["organiser"] },
  { route: "/e/:edition/office/mail/words/:template", viewers: ["organiser"] },
  { route: "/e/:edition/office/people", viewers: ["organiser"] },
  { route: "/e/:edition/office/questions", viewers: ["organiser", "auditor"] },
  { route: "/e/:edition/office/r/:round", viewers: ["organiser", "chair.pitch"] },
  { route: "/e/:edition/office/r/:round/assignment", viewers: ["organiser"] },
  { route: "/e/:edition/office/r/:round/plan", viewers: ["organiser", "chair.pitch"] },
  { route: "/e/:edition/office/r/:round/progress", viewers: ["organiser", "chair.pitch"] },
  { route: "/e/:edition/office/r/:round/ranking", viewers: ["organiser"] },
  { route: "/e/:edition/office/r/:round/ranking/:code", viewers: ["organiser", "chair.pitch"] },
  { route: "/e/:edition/office/r/:round/seal", viewers: ["organiser"] },
  { route: "/e/:edition/office/retention", viewers: ["organiser"] },
  { route: "/e/:edition/office/settings", viewers: ["organiser"] },
  { route: "/e/:edition/office/settings/hosts", viewers: ["organiser"] },
  { route: "/e/:edition/office/settings/programme", viewers: ["organiser"] },
  { route: "/e/:edition/office/sign", viewers: ["acpb"] },
];

/** The pages of the sample edition while entries are taken, for an organiser who writes one. */
const ENTERING: Row[] = [
  { route: "/e/:edition/c/:competition", viewers: ["nobody"] },
  { route: "/e/:edition/complaint", viewers: ["organiser"] },
  { route: "/e/:edition/entries", viewers: ["juror01", "organiser"] },
  { route: "/e/:edition/entries/:entry", viewers: ["organiser"] },
  { route: "/e/:edition/entries/:entry/history", viewers: ["organiser"] },
  { route: "/e/:edition/entries/:entry/preview", viewers: ["organiser"] },
];

/** The pages that the evening of the ceremony changes, after its reveals. */
const REVEALED: Row[] = [
  { route: "/stage/:secret", viewers: ["nobody"] },
  { route: "/e/:edition", viewers: ["nobody"] },
  { route: "/e/:edition/c/:competition/winners", viewers: ["nobody"] },
  { route: "/e/:edition/desk", viewers: ["juror01"] },
  { route: "/e/:edition/office", viewers: ["organiser", "operator"] },
  { route: "/e/:edition/office/ceremony", viewers: ["operator"] },
  { route: "/e/:edition/office/r/:round/assignment", viewers: ["organiser"] },
  { route: "/e/:edition/office/r/:round/ranking", viewers: ["chair.pitch"] },
  { route: "/e/:edition/office/r/:round/seal", viewers: ["organiser"] },
  { route: "/e/:edition/office/sign", viewers: ["acpb"] },
];

const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

test("every address of the program stands in the table", () => {
  const routes = readFileSync(new URL("../../app/src/routes.rs", import.meta.url), "utf8");
  const written = [...routes.matchAll(/path=path!\("([^"]+)"\)/g)].map(([, path]) => path);
  expect(written.length).toBe(routes.match(/<Route /g)?.length);
  expect(new Set([...UNDER_WAY, ...ENTERING, ...REVEALED].map((row) => row.route))).toEqual(new Set(written));
});

/** Lets somebody sign up; gives the letter that was written and the link in it. */
async function signUp(url: string): Promise<{ letter: string; link: string }> {
  const nobody = await request.newContext({ baseURL: url });
  const form = { edition: EDITION.slice(3), name: "Ada", name_zh: "", email: "ada@new.example", password: "a sentence of mine" };
  await nobody.post("/api/accounts/sign-up", { form });
  await nobody.dispose();
  const organiser = await signIn(url, "organiser");
  const letter = /\/office\/mail\/([0-9a-f-]{36})/.exec(await read(organiser, `${EDITION}/office/mail`))?.[1] ?? "";
  const link = /\/links\/[0-9a-f]{64}/.exec(await read(organiser, `${EDITION}/office/mail/${letter}`))?.[0] ?? "";
  return { letter, link };
}

/** Gives somebody a second factor and lets them take the first step. */
async function halfSignedIn(url: string) {
  const person = await signIn(url, "cbtc");
  const page = await post(person, "/api/accounts/second-factor-begin", { begin_password: PASSWORD });
  await post(person, "/api/accounts/second-factor-confirm", { code: codeOf(/secret=([A-Z2-7]+)/.exec(page)?.[1] ?? "") });
  return (await signIn(url, "cbtc")).storageState();
}

/** A server with what its addresses need, and a signed-in browser for every viewer that has come by. */
class House {
  private readonly contexts = new Map<Viewer, Promise<BrowserContext>>();
  private readonly stands: Record<string, string>;

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    stands: Record<string, string>,
  ) {
    this.stands = { ":edition": EDITION.slice(3), ":competition": "business-pitch", ":code": "BP-001", ...stands };
  }

  static async underWay(browser: Browser): Promise<House> {
    const server = await startServer({ database: "sqlite" });
    const [round] = await rounds(await signIn(server.url, "organiser"));
    const list = await read(await signIn(server.url, "juror01"), `${EDITION}/desk`);
    const assignment = /\/desk\/([0-9a-f-]{36})/.exec(list)?.[1] ?? "";
    const { letter, link } = await signUp(server.url);
    const agreed = { edition: EDITION.slice(3), matter: "next-year", agree: "on" };
    await post(await signIn(server.url, "juror01"), "/api/consents/give", agreed);
    return new House(server, browser, {
      ":round": round,
      ":assignment": assignment,
      ":letter": letter,
      ":template": "invite-juror",
      "/links/:secret": link,
    });
  }

  static async entering(browser: Browser): Promise<House> {
    const server = await startServer({ database: "sqlite" });
    const organiser = await signIn(server.url, "organiser");
    await post(organiser, "/api/office/clock", { edition: EDITION.slice(3), to: "2026-07-20T12:00" });
    const started = await post(organiser, "/api/entrants/start", {
      edition: EDITION.slice(3),
      competition: "business-pitch",
    });
    const fields = hidden(started, "/api/entrants/save") ?? {};
    await post(organiser, "/api/entrants/save", { ...fields, "title-en": "Cold chips", "m0-name-en": "Li Wei" });
    const invited = { entry: fields.entry, email: "wei@new.example", author_name: "Wei", letter_language: "zh-Hans" };
    await post(organiser, "/api/authors/invite", { edition: EDITION.slice(3), ...invited });
    return new House(server, browser, { ":entry": fields.entry });
  }

  static async revealed(browser: Browser): Promise<House> {
    const server = await startServer({ database: "sqlite" });
    const [, final] = await rounds(await signIn(server.url, "organiser"));
    const { stage, reveal } = await gala(server.url);
    for (let cue = 0; cue < 3; cue++) await reveal();
    return new House(server, browser, { ":round": final, "/stage/:secret": stage });
  }

  /** The path of a row's page. */
  path({ route }: Row): string {
    return Object.entries(this.stands).reduce((path, [name, value]) => path.replace(name, value), route);
  }

  /** A new page of a viewer, who signs in at the first. */
  async page(viewer: Viewer): Promise<Page> {
    if (!this.contexts.has(viewer)) this.contexts.set(viewer, this.enter(viewer));
    return (await this.contexts.get(viewer)!).newPage();
  }

  async close(): Promise<void> {
    for (const context of this.contexts.values()) await (await context).close();
    await this.server.stop();
  }

  private async enter(viewer: Viewer): Promise<BrowserContext> {
    const baseURL = this.server.url;
    if (viewer === "nobody") return this.browser.newContext({ baseURL });
    if (viewer === "half") return this.browser.newContext({ baseURL, storageState: await halfSignedIn(baseURL) });
    const storageState = await (await signIn(baseURL, viewer)).storageState();
    return this.browser.newContext({ baseURL, storageState });
  }
}

/** Everything that a page must not do, as it happens. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("requestfailed", (request) => heard.push(`${request.failure()?.errorText} ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
  });
  return heard;
}

/** A label and a fault find their field by its id, so no id is on a page twice. */
async function expectIdsOnce(page: Page): Promise<void> {
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at), `ids twice on ${page.url()}`).toEqual([]);
}

/** What a sheet of A4 holds between its margins, in pixels; a ranking lies on its side. */
const SHEET = { upright: 672, ranking: 1016 };

/** On paper nothing sticks out, and there is nothing to press. */
async function expectPrintable(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  const width = (await page.locator(".ranked").count()) > 0 ? SHEET.ranking : SHEET.upright;
  await page.setViewportSize({ width, height: 1000 });
  await expectNothingSticksOut(page);
  await expect(page.locator(".bar, .tabs, .pager, .btn").filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: null });
}

function look(rows: Row[], house: () => House): void {
  for (const row of rows) {
    for (const viewer of row.viewers) {
      test(`${row.route} for ${viewer}`, async () => {
        for (const language of ["en", "zh-Hans", "fr", "nl"]) {
          const page = await house().page(viewer);
          const heard = complaints(page);
          await page.goto(`${house().path(row)}?lang=${language}`);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          await expectIdsOnce(page);
          for (const size of WIDTHS) {
            await page.setViewportSize(size);
            await expectNothingSticksOut(page);
            // What differs for axe between two languages of one script shows at one width.
            if (size.width < 1000 || language === "en" || language === "zh-Hans") await expectAccessible(page);
          }
          if (language === "en") await expectPrintable(page);
          expect(heard, `what ${page.url()} complains about`).toEqual([]);
          await page.close();
        }
      });
    }
  }
}

for (const [name, rows, open] of [
  ["the online round under way", UNDER_WAY, House.underWay],
  ["entries being written", ENTERING, House.entering],
  ["the winners revealed", REVEALED, House.revealed],
] as const) {
  test.describe(name, () => {
    // One server serves all pages of a state.
    test.describe.configure({ mode: "default" });
    let house: House | undefined;
    test.beforeAll(async ({ browser }) => {
      test.setTimeout(120_000);
      house = await open(browser);
    });
    test.afterAll(async () => house?.close());
    look(rows, () => house!);
  });
}
