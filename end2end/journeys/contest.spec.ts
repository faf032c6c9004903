import { expect, test, type Browser } from "@playwright/test";

import { expectAccessible } from "../axe";
import { prepare, reveal, Stage, Visitor } from "../contest/ceremony";
import { jurors, namesOf, ranking, type Entry } from "../contest/files";
import { byFinger, byForm, byKeyboard, scoreAll } from "../contest/jurors";
import { assign, changeRubric, importContest, readRanking, seal, setAwards } from "../contest/organiser";
import { acpb, cbtc, sign } from "../contest/signatures";
import { browserOf, english, enterOffice } from "../people";
import type { Received } from "../received";
import { databases, startServer, type Server } from "../server";

/** A phone as wide as most. */
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const [first, second, third, fourth] = ranking as [Entry, Entry, Entry, Entry, Entry];

/** The prizes in the order of their cues; within one the last place comes first. */
const cues: [string, Entry[]][] = [
  ["Third prize", [fourth, third]],
  ["Second prize", [second]],
  ["First prize", [first]],
];

for (const database of databases) {
  test.describe(`a contest on ${database}`, () => {
    let server: Server;

    test.beforeAll(async () => {
      server = await startServer({ database });
    });
    test.afterAll(async () => server.stop());

    test("goes from its files to its winners by clicking alone", async ({ browser }) => {
      test.setTimeout(600_000);
      const organiser = await browserOf(browser, server);
      const passwords = await test.step("the organiser sets it up and assigns the jury", async () => {
        await enterOffice(organiser, "Organiser", english);
        const passwords = await importContest(organiser);
        await setAwards(organiser);
        await changeRubric(organiser);
        await assign(organiser);
        return passwords;
      });
      await test.step("three jurors score", async () => score(browser, server, passwords));
      await test.step("the organiser ranks and seals", async () => {
        const places = ranking.map(({ code, total }, index) => `${index + 1} · ${code} · ${total}`);
        expect(await readRanking(organiser)).toEqual(places);
        await seal(organiser);
      });
      await test.step("both hosts sign", async () => {
        await sign(await browserOf(browser, server), cbtc, "provisional until signed by all");
        await sign(await browserOf(browser, server), acpb, "各主办单位均已签字");
      });
      await test.step("the operator reveals", async () => ceremony(browser, server));
    });
  });
}

/** One juror on a phone, one without scripts, one by the keyboard alone; two of them have scored each entry. */
async function score(browser: Browser, server: Server, passwords: Map<string, string>): Promise<void> {
  const phone = await browserOf(browser, server, PHONE);
  const paper = await browserOf(browser, server, { javaScriptEnabled: false });
  const keyboard = await browserOf(browser, server);
  const password = ({ email }: { email: string }) => passwords.get(email)!;
  const scored = [
    ...(await scoreAll(phone, byFinger, jurors.phone, password(jurors.phone))),
    ...(await scoreAll(paper, byForm, jurors.paper, password(jurors.paper))),
    ...(await scoreAll(keyboard, byKeyboard(keyboard), jurors.keyboard, password(jurors.keyboard))),
  ];
  const twice = ranking.flatMap(({ code }) => [code, code]);
  expect(scored.sort()).toEqual(twice.sort());
  await expectAccessible(phone);
}

/** Cue by cue: what is not revealed reaches neither the stage nor the public pages, what is revealed reaches both. */
async function ceremony(browser: Browser, server: Server): Promise<void> {
  const operator = await browserOf(browser, server);
  await enterOffice(operator, "Ceremony operator", english);
  const stage = await Stage.open(browser, server, await prepare(operator));
  const visitor = await Visitor.enter(browser, server);
  expect(await visitor.lookAround()).toEqual([404, 404]);
  expectToHaveHeardOf([], stage, visitor);
  for (const [index, [prize, winners]] of cues.entries()) {
    await reveal(operator, prize, winners);
    await stage.shows(prize, winners, index + 2);
    expect(await visitor.lookAround()).toEqual([200, 200]);
    await visitor.sees(shown(index + 1));
    const revealed = cues.slice(0, index + 1).flatMap(([, winners]) => winners);
    expectToHaveHeardOf(revealed, stage, visitor);
  }
  await expect(operator.getByText("Every cue is revealed.")).toBeVisible();
  await visitor.findWinners();
  await visitor.sees(shown(cues.length));
  await expectAccessible(visitor.page);
}

/** Of all entries, exactly these have come to each of them, with names and title; the code of none has. */
function expectToHaveHeardOf(entries: Entry[], ...each: { received: Received }[]): void {
  const told = ranking.filter((entry) => entries.includes(entry));
  const words = told.flatMap(({ name, chinese, title }) => [name, chinese, title]);
  for (const { received } of each) expect(received.found(namesOf(ranking))).toEqual(words);
}

/** What stands on the page of winners after so many cues: the highest prize, and within it the best place, first. */
function shown(count: number): [string, Entry[]][] {
  const prizes = cues.slice(0, count).map(([prize, winners]): [string, Entry[]] => [prize, [...winners].reverse()]);
  return prizes.reverse();
}
