import { expect, test } from "@playwright/test";

import { expectAccessible } from "../axe";
import { databases, startServer, type Server } from "../server";

for (const database of databases) {
  test.describe(`a fresh server on ${database}`, () => {
    let server: Server;

    test.beforeAll(async () => {
      server = await startServer({ database });
    });
    test.afterAll(async () => server.stop());

    test("shows the sample edition, with its style and no wasm", async ({ page }) => {
      const addresses: string[] = [];
      const refused: string[] = [];
      page.on("response", (response) => {
        addresses.push(new URL(response.url()).pathname);
        if (!response.ok()) refused.push(`${response.status()} ${response.url()}`);
      });
      page.on("console", (message) => {
        if (message.type() === "error") refused.push(message.text());
      });
      await page.goto(server.url);
      await expect(page.getByRole("link", { name: /China–Belgium Science and Technology Exchange Symposium/ })).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(refused).toEqual([]);
      expect(addresses.filter((path) => path.endsWith(".css"))).toHaveLength(1);
      expect(addresses.filter((path) => path.endsWith(".wasm"))).toEqual([]);
      await expectAccessible(page);
    });

    test("keeps its assets in the browser for good, compressed", async ({ request }) => {
      const html = await (await request.get(server.url)).text();
      const css = /\/assets\/palmares\.[0-9a-f]{16}\.css/.exec(html)?.[0];
      expect(css, "the hashed address of the style sheet").toBeDefined();
      const answer = await request.get(server.url + css, { headers: { "accept-encoding": "br" } });
      const { "cache-control": cache, "content-encoding": encoding, "content-type": kind } = answer.headers();
      expect({ status: answer.status(), cache, encoding, kind }).toEqual({
        status: 200,
        cache: "public, max-age=31536000, immutable",
        encoding: "br",
        kind: "text/css; charset=utf-8",
      });
      const icon = await request.get(`${server.url}/favicon.svg`);
      expect(icon.headers()["cache-control"], "its address has no hash").toBe("public, max-age=3600");
    });
  });
}
