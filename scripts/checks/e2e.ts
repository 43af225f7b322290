import { rmSync } from "node:fs";
import { join } from "node:path";
import { add, NONE, playwrightCounts, readCounts, refuseEmpty } from "#scripts/checks/counts.ts";
import type { SuiteResult } from "#scripts/checks/vitest.ts";
import { freePorts } from "#scripts/platform/ports.ts";
import type { Print } from "#scripts/platform/progress.ts";
import { runTool } from "#scripts/platform/run-tool.ts";
import type { Undo } from "#scripts/platform/undo.ts";
import { stopPostgres } from "#scripts/postgres/stop.ts";
import { startProduct } from "#scripts/product/product.ts";
import { type Lane, rounds } from "#tests/e2e/lanes.ts";

export interface E2eOptions {
  readonly dataDir: string;
  readonly filters: readonly string[];
  readonly chromium: string;
  readonly print: Print;
  readonly signal: AbortSignal;
}

/** Settings that would lead the tests to someone's real services. */
const OUTSIDE = [
  ...["DATABASE_URL", "DATABASE_URL_APP", "DATABASE_URL_WORKER", "DATABASE_URL_PUBLIC", "STRIPE_SECRET_KEY"],
  ...[
    "STRIPE_WEBHOOK_SECRET",
    "STRIPE_API_BASE",
    "SMTP_URL",
    "SMS_URL",
    "STORAGE_URL",
    "PRIVATE_STORAGE_URL",
    "CANONICAL_ORIGIN",
    "NOW",
    "PORT",
  ],
];

/** Starts the product on free ports with fresh demonstration data, then runs Playwright against it, round after round. */
export async function runE2e(options: E2eOptions, undo: Undo): Promise<SuiteResult> {
  const { chromium, print, signal } = options;
  const dataDir = join(options.dataDir, "e2e");
  await stopPostgres(join(dataDir, "postgres"));
  rmSync(dataDir, { recursive: true, force: true });
  const [web = 0, postgres = 0, stripe = 0, smtp = 0, inbox = 0, sms = 0] = await freePorts(6);
  const ports = { web, postgres, stripe, smtp, inbox, sms };
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, APP_ENV: "demo" };
  // The folder is thrown away each time; drawn pictures are not.
  env.ART_CACHE_DIR ??= join(options.dataDir, "art-cache");
  for (const name of OUTSIDE) delete env[name];
  const product = await startProduct({ env, ports, scenario: "demo", print, fsync: false }, undo);

  const settings = {
    ...product.env,
    CHROMIUM_PATH: chromium,
    E2E_ORIGIN: product.origin,
    E2E_INBOX: product.inbox,
    E2E_SMS: product.smsInbox,
    E2E_STRIPE: `http://localhost:${ports.stripe}`,
  };
  const results: SuiteResult[] = [];
  for (const lanes of rounds) {
    if (signal.aborted) break;
    const report = join(dataDir, `playwright-${lanes.join("-")}.json`);
    results.push(await runLanes(lanes, { ...options, report, settings }));
  }
  return {
    name: "e2e",
    counts: refuseEmpty(results.reduce((sum, { counts }) => add(sum, counts), NONE)),
    seconds: results.reduce((sum, { seconds }) => sum + seconds, 0),
    output: results
      .filter(({ counts }) => counts.failed > 0)
      .map(({ output }) => output)
      .join("\n\n"),
  };
}

interface LanesOptions extends E2eOptions {
  readonly report: string;
  readonly settings: Readonly<Record<string, string | undefined>>;
}

/** One round of Playwright. With a filter it may hold nothing. */
async function runLanes(
  lanes: readonly Lane[],
  { report, settings, filters, dataDir, signal }: LanesOptions,
): Promise<SuiteResult> {
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...filters];
  const run = await runTool(
    "e2e",
    [...args, "--pass-with-no-tests", ...lanes.map((lane) => `--project=${lane}`)],
    {
      dataDir,
      signal,
      env: { ...settings, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  const found = readCounts(report, playwrightCounts);
  const counts = !run.ok && found.failed === 0 ? { ...found, failed: 1 } : found;
  return { name: "e2e", counts, seconds: run.seconds, output: run.output };
}
