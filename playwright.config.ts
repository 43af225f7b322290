import { defineConfig } from "@playwright/test";
import { type Lane, lanes } from "./tests/e2e/lanes.ts";

// Runs against a product that `npm test` started; Chromium is the system's, with everything that calls out switched off.
export default defineConfig({
  testDir: "tests/e2e",
  // Trees of roles and names are the same on every machine.
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  // Ends what hangs, and measures nothing: machines differ tenfold, and what has to be fast says so itself.
  timeout: 420_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  projects: (Object.keys(lanes) as Lane[]).map((name) => ({
    name,
    testMatch: lanes[name].map((spec) => `**/${spec}.spec.ts`),
    // A run empties its folder: what an earlier round has left to look at stands in another.
    outputDir: `.data/playwright/${name}`,
    // Tests that only look may run in any order; the others are one behind another.
    fullyParallel: name === "fresh",
    workers: name === "fresh" ? 2 : 1,
  })),
  use: {
    baseURL: process.env.E2E_ORIGIN ?? "http://localhost:3000",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
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
