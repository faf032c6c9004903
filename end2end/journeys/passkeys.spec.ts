import { expect, test, type Page } from "@playwright/test";

import { expectAccessible } from "../axe";
import { PASSWORD, EDITION } from "../sample";
import { startServer, type Server } from "../server";

const EMAIL = "organiser@palmares.example";
const OFFICE = `${EDITION}/office`;

let server: Server;
let url: string;

test.beforeAll(async () => {
  server = await startServer({ database: "sqlite" });
  // Browsers make passkeys for names, not for IP addresses.
  url = server.url.replace("127.0.0.1", "localhost");
});

test.afterAll(() => server.stop());

/** Gives the browser an authenticator that needs nobody to press anything; gives what turns its owner away. */
async function withAuthenticator(page: Page): Promise<(verified: boolean) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async (isUserVerified) => {
    await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  };
}

async function firstStep(page: Page): Promise<void> {
  await page.goto(`${url}/sign-in?next=${OFFICE}&lang=en`);
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.locator("details.menu > summary").click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
}

test("a passkey is made, signs in alone and as the second step, and is removed", async ({ page }) => {
  const verify = await withAuthenticator(page);
  await firstStep(page);
  await expect(page).toHaveURL(url + OFFICE);
  await page.goto(`${url}/account/second-factor`);
  await expectAccessible(page);
  const adding = page.locator("form[action$=passkey-begin]");
  await adding.getByLabel("Name of the passkey").fill("Laptop");
  await adding.getByLabel("Password").fill(PASSWORD);
  await adding.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("Now make “Laptop”")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await expect(page.locator(".codes li")).toHaveCount(10);
  await expect(page.locator("dl.facts")).toContainText("Laptop");
  await expectAccessible(page);

  await signOut(page);
  await page.goto(`${url}/sign-in?next=${OFFICE}`);
  await expectAccessible(page);
  const signIn = page.getByRole("button", { name: "Sign in with a passkey" });
  await verify(false);
  await signIn.click();
  await expect(page.getByRole("alert")).toHaveText(/Nothing has happened/);
  await expectAccessible(page);
  await verify(true);
  await signIn.click();
  await expect(page).toHaveURL(url + OFFICE);

  await signOut(page);
  await firstStep(page);
  await expect(page).toHaveURL(/\/sign-in\/code/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(url + OFFICE);

  await page.goto(`${url}/account/second-factor`);
  await page.getByText("Remove a passkey").first().click();
  const removal = page.locator("details.confirm form[action$=passkey-remove]");
  await removal.getByLabel("Name of the passkey").fill("Laptop");
  await removal.getByLabel("Password").fill(PASSWORD);
  await removal.getByRole("button", { name: "Remove a passkey" }).click();
  await expect(page.getByText("The passkey has been removed.")).toBeVisible();

  await signOut(page);
  await page.goto(`${url}/sign-in`);
  await signIn.click();
  await expect(page.locator(".notice.bad")).toContainText("This passkey is not known here");
});

test("without scripts, and at an address without a name, nothing offers a passkey", async ({ browser }) => {
  const quiet = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const page = await quiet.newPage();
  await page.goto(`${url}/sign-in`);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeHidden();
  await page.goto(`${server.url}/sign-in`);
  await expect(page.locator("[data-passkey]")).toHaveCount(0);
  await quiet.close();
});
