import { expect, test, type Browser, type Page } from "@playwright/test";

import { enter, join, openCall, share, signUp, submit, upload, withdraw, write, type Entrant } from "../call/entrants";
import { accept, decline, invite, settle, stepBack, type Asked } from "../call/jury";
import { ByHand, PostOffice, type Letters } from "../call/letters";
import { assign, makeEdition, mend, NAME, screen, step, tell } from "../call/office";
import { browserOf, signIn } from "../people";
import { databases, hasPostgres, startServer, type Server } from "../server";

/** A phone as wide as most. */
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const wang: Entrant = { name: "Wang Wei", email: "wang@cold.example", password: "a sentence of Wang" };
const li: Entrant = { name: "Li Na", email: "li@cold.example", password: "a sentence of Li" };
const peeters: Entrant = { name: "Jan Peeters", email: "jan@warm.example", password: "a sentence of Jan" };

/** One declines, one takes fewer, one has a conflict of interest and one seems to have one. */
const jury: Record<"free" | "spare" | "tied" | "suspect" | "busy", Asked> = {
  free: { name: "Ada Free", email: "ada@jury.example", affiliation: "Tongji University", capacity: 5 },
  spare: { name: "Bo Spare", email: "bo@jury.example", affiliation: "Fudan University", capacity: 5 },
  tied: { name: "Eva Tied", email: "eva@jury.example", affiliation: "UGent", capacity: 5 },
  suspect: { name: "Liu Bei", email: "liu@jury.example", affiliation: "清华大学", capacity: 5 },
  busy: { name: "Tom Busy", email: "tom@jury.example", affiliation: "ULB", capacity: 5, language: "中文" },
};

/** What the letters to somebody are about, in order. */
const subjects: [string, RegExp[]][] = [
  [wang.email, [/^Confirm your e-mail address$/, /^Received: Cold chips \(BP-001\)$/, /^Received: .*\(BP-001\)$/]],
  [li.email, [/^Wang Wei invites you to write “Cold chips”$/, /^Received: .*\(BP-001\)$/]],
  [peeters.email, [/^Confirm/, /^Received: Warm homes \(BP-002\)$/, /^Received: Warm homes \(BP-003\)$/]],
  [jury.free.email, [/^Invitation to the jury of/, /^Your entries to judge: /]],
  [jury.busy.email, [/^邀请您担任.+评委$/]],
];

/** The ways in which a journey goes. */
const ways = [
  ...databases.map((database) => ({ database, post: false })),
  { database: hasPostgres ? ("postgres" as const) : ("sqlite" as const), post: true },
];

for (const { database, post } of ways) {
  test.describe(`a call on ${database}, letters ${post ? "by a mail server" : "by hand"}`, () => {
    let server: Server;
    let office: PostOffice | undefined;

    test.beforeAll(async () => {
      office = post ? await PostOffice.open() : undefined;
      server = await startServer({ database, env: office && surroundings(office) });
    });
    test.afterAll(async () => {
      await server?.stop();
      await office?.close();
    });

    test("goes from its set-up to a complete jury by clicking alone", async ({ browser }) => {
      test.setTimeout(600_000);
      const organiser = await browserOf(browser, server);
      const letters: Letters = office ?? new ByHand(organiser);
      await test.step("an organiser makes an edition in less than forty clicks", async () => {
        expect(await makeEdition(organiser)).toBeLessThan(40);
      });
      await test.step("two entrants sign up, enter, change and withdraw", async () => entrants(browser, server, letters));
      await test.step("the organiser screens", async () => screen(organiser, ["BP-001", "BP-002"]));
      await test.step("five are invited, four accept", async () => callJury(browser, server, organiser, letters));
      await test.step("entries are assigned", async () => assign(organiser, 2));
      await test.step("a juror steps back, and the smallest change is made and told", async () => {
        const juror = await browserOf(browser, server);
        await signIn(juror, jury.suspect.email, "a sentence of a juror");
        const code = await stepBack(juror, NAME, "A former student of mine is on the team.");
        await mend(organiser, code);
        expect(await tell(organiser)).toBeGreaterThan(0);
      });
      if (office) await test.step("every letter is whole and in its language", () => expectLetters(office!));
    });
  });
}

function surroundings(office: PostOffice): Record<string, string> {
  return {
    PALMARES_SMTP_URL: office.url,
    PALMARES_MAIL_FROM: "金榜 <awards@palmares.example>",
    PALMARES_PUBLIC_URL: "http://127.0.0.1:3000",
  };
}

async function entrants(browser: Browser, server: Server, letters: Letters): Promise<void> {
  const phone = await browserOf(browser, server, PHONE);
  await openCall(phone, NAME);
  await signUp(phone, wang, () => letters.linkTo(wang.email));
  await openCall(phone, NAME);
  await enter(phone);
  await write(phone, { title: "Cold chips", startup: "Chilly", member: wang.name, affiliation: "Ghent University" });
  await upload(phone);
  expect(await submit(phone)).toBe("BP-001");
  await share(phone, li.email);
  const friend = await browserOf(browser, server);
  await join(friend, await letters.linkTo(li.email), li, "Chips that stay cold under load.");
  await phone.reload();
  await expect(phone.getByText("You have changes that are not submitted.")).toBeVisible();
  expect(await submit(phone)).toBe("BP-001");

  const desk = await browserOf(browser, server);
  await openCall(desk, NAME);
  await signUp(desk, peeters, () => letters.linkTo(peeters.email));
  for (const [startup, code] of [
    ["Warmly", "BP-002"],
    ["Lukewarm", "BP-003"],
  ]) {
    await openCall(desk, NAME);
    await enter(desk);
    await write(desk, { title: "Warm homes", startup, member: peeters.name, affiliation: "Tsinghua University" });
    await upload(desk);
    expect(await submit(desk)).toBe(code);
  }
  await withdraw(desk, "Lukewarm");
}

async function callJury(browser: Browser, server: Server, organiser: Page, letters: Letters): Promise<void> {
  await step(organiser, "Jury");
  for (const juror of [jury.free, jury.spare, jury.busy]) await invite(organiser, juror);
  for (const juror of [jury.tied, jury.suspect]) await invite(organiser, juror, true);
  const link = async ({ email }: Asked) => letters.linkTo(email);
  await accept(await browserOf(browser, server), await link(jury.free));
  await accept(await browserOf(browser, server), await link(jury.spare), 2);
  await accept(await browserOf(browser, server), await link(jury.tied));
  await accept(await browserOf(browser, server), await link(jury.suspect));
  await decline(await browserOf(browser, server), await link(jury.busy), "I travel that month.");
  await step(organiser, "Jury");
  await settle(organiser, jury.tied.name, true, "He teaches there.");
  await settle(organiser, jury.suspect.name, false, "Another department, and they never met.");
}

/** Every letter that was sent has a head that mail programs understand, and both parts say the same. */
async function expectLetters(office: PostOffice): Promise<void> {
  for (const [address, expected] of subjects) {
    await expect.poll(() => office.to(address).length, { message: `letters to ${address}` }).toBe(expected.length);
    office.to(address).forEach((mail, at) => expect(mail.subject).toMatch(expected[at]));
  }
  for (const mail of office.arrived) {
    expect(mail.from?.value).toEqual([{ name: "金榜", address: "awards@palmares.example" }]);
    expect([mail.to].flat()).toHaveLength(1);
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@palmares\.example>$/);
    expect(Math.abs(Date.now() - mail.date!.getTime())).toBeLessThan(3_600_000);
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    const links = mail.text!.match(/http:\/\/\S+/g) ?? [];
    for (const link of links) expect(mail.html).toContain(`href="${link}"`);
    const chinese = /[\u4e00-\u9fff]/.test(mail.subject!);
    expect(mail.html).toContain(chinese ? 'lang="zh-Hans"' : 'lang="en"');
  }
  expect(new Set(office.arrived.map((mail) => mail.messageId)).size).toBe(office.arrived.length);
}
