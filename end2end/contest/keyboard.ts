import type { Locator, Page } from "@playwright/test";

/** More steps than any page of a juror has. */
const FARTHEST = 100;

/** Somebody who reaches everything by Tab and works it by keys. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses a button, follows a link, ticks a box. */
  async press(target: Locator): Promise<void> {
    await this.reach(target);
    const ticks = (await target.getAttribute("type")) === "checkbox";
    await this.page.keyboard.press(ticks ? "Space" : "Enter");
  }

  /** Types into a field. */
  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  /** Chooses a level of a scale that starts at 0 and on which nothing is chosen: each arrow goes one up. */
  async choose(levels: Locator, points: number): Promise<void> {
    await this.reach(levels.getByRole("radio").first());
    for (let level = 0; level < points; level++) await this.page.keyboard.press("ArrowRight");
  }

  private async reach(target: Locator): Promise<void> {
    for (let steps = 0; steps < FARTHEST; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${target}`);
  }
}
