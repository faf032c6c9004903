import { defineConfig, devices } from "@playwright/test";

/** Chromium comes from the system: `cargo xtask test` finds it and says where it is. */
const executablePath = process.env.PALMARES_CHROMIUM;

export default defineConfig({
  testDir: "journeys",
  outputDir: "test-results/journeys",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI === "true",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    actionTimeout: 10_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
