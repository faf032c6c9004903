import { expect, type Browser, type Page } from "@playwright/test";

import { expectAccessible } from "../axe";
import { browserOf } from "../people";
import { Received } from "../received";
import { EDITION } from "../sample";
import type { Server } from "../server";
import { contest, type Entry } from "./files";

const WINNERS = `${EDITION}/c/${contest.slug}/winners`;

/** Makes the running order and the address of the stage, which it gives. */
export async function prepare(operator: Page): Promise<string> {
  await operator.getByRole("link", { name: "Ceremony" }).first().click();
  await operator.getByRole("button", { name: "Make the running order" }).click();
  await expect(operator.getByRole("status")).toHaveText("The running order is made.");
  await operator.getByRole("button", { name: "Make the address" }).click();
  const address = await operator.getByLabel("Secret address of the stage").inputValue();
  await expectAccessible(operator);
  return address;
}

/** Reveals the next cue, which is to have these names. */
export async function reveal(operator: Page, prize: string, winners: Entry[]): Promise<void> {
  const cue = operator.locator("form").filter({ has: operator.getByRole("heading", { name: prize }) });
  await expect(cue.getByRole("listitem")).toHaveText(lines(winners));
  await cue.getByRole("button", { name: "Reveal" }).click();
}

const lines = (entries: Entry[]) => entries.map(({ name, chinese }) => `${name} ${chinese}`);

/** The screen in the hall. */
export class Stage {
  private constructor(
    readonly page: Page,
    readonly received: Received,
  ) {}

  static async open(browser: Browser, server: Server, address: string): Promise<Stage> {
    const page = await browserOf(browser, server, { viewport: { width: 1920, height: 1080 } });
    const received = await Received.by(page);
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: /China–Belgium Science/ })).toBeVisible();
    await expect.poll(() => received.events.length).toBe(1);
    await expectAccessible(page);
    return new Stage(page, received);
  }

  /** Shows this prize with these names, in both scripts, by the event of this number and without having reloaded. */
  async shows(prize: string, winners: Entry[], events: number): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: prize })).toBeVisible();
    const shown = winners.map(({ name, chinese, title }) => `${name}${chinese}${title}`);
    await expect(this.page.getByRole("listitem")).toHaveText(shown);
    expect(this.received.events).toHaveLength(events);
    expect(this.received.documents).toHaveLength(1);
    const told = this.received.events.at(-1);
    for (const name of winners.flatMap(({ name, chinese }) => [name, chinese])) expect(told).toContain(name);
  }
}

/** Somebody without an account who looks at every public page. */
export class Visitor {
  private constructor(
    readonly page: Page,
    readonly received: Received,
  ) {}

  static async enter(browser: Browser, server: Server): Promise<Visitor> {
    const page = await browserOf(browser, server);
    return new Visitor(page, await Received.by(page));
  }

  /** Opens all public pages in both scripts; gives the statuses of the page of winners. */
  async lookAround(): Promise<number[]> {
    const statuses: number[] = [];
    for (const language of ["zh-Hans", "en"]) {
      for (const path of ["/", EDITION, `${EDITION}/c/${contest.slug}`, WINNERS]) {
        const answer = await this.page.goto(`${path}?lang=${language}`);
        if (path === WINNERS) statuses.push(answer!.status());
      }
    }
    return statuses;
  }

  /** Follows the links from the edition to the page of winners. */
  async findWinners(): Promise<void> {
    await this.page.goto(EDITION);
    await this.page.getByRole("link", { name: contest.name }).last().click();
    await this.page.getByRole("link", { name: "See the winners" }).click();
  }

  /** The page of winners has these prizes with these names, and nothing else. */
  async sees(tiers: [string, Entry[]][]): Promise<void> {
    const prizes = this.page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(prizes).toHaveText(tiers.map(([prize]) => new RegExp(`^${prize}`)));
    const names = this.page.getByRole("main").getByRole("heading", { level: 3 });
    await expect(names).toHaveText(tiers.flatMap(([, winners]) => lines(winners)));
  }
}
