import { expect, type Page } from "@playwright/test";

import { expectAccessible } from "../axe";
import { chinese, english, enterOffice } from "../people";

/** A host's signatory, and what the page is called in their language. */
export interface Signatory {
  as: string;
  way: typeof english;
  page: string;
  open: string;
  confirm: string;
  done: string;
}

export const cbtc: Signatory = {
  as: "Signs for China–Belgium Technology Center",
  way: english,
  page: "Signatures",
  open: "Sign for CBTC…",
  confirm: "Sign",
  done: "Signed.",
};

export const acpb: Signatory = {
  as: "签字代表 · 旅比华人专业人士协会",
  way: chinese,
  page: "签字确认",
  open: "代表 ACPB 签字……",
  confirm: "签字确认",
  done: "已签字。",
};

/** Signs in, reads what is sealed and signs it; the result then has this state. */
export async function sign(page: Page, signatory: Signatory, state: string): Promise<void> {
  await enterOffice(page, signatory.as, signatory.way);
  await page.getByRole("link", { name: signatory.page }).first().click();
  await expectAccessible(page);
  await page.locator("summary").filter({ hasText: signatory.open }).click();
  await page.getByRole("button", { name: signatory.confirm, exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(signatory.done);
  await expect(page.getByText(state)).toBeVisible();
}
