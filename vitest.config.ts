import { defineConfig } from "vitest/config";

// The marker throws outside the condition "react-server", under which pages cannot be rendered in a test.
const alias = { "server-only": new URL("./tests/setup/empty.ts", import.meta.url).pathname };

/** Settings every test runs with. The addresses lead nowhere: a test that needs a service starts its own. */
const env = {
  NODE_ENV: "test" as const,
  APP_ENV: "test",
  LOG_LEVEL: "silent",
  CANONICAL_ORIGIN: "http://localhost:3000",
  // More than a process of the product has, so that what races has more to race with.
  DATABASE_POOL_SIZE: "10",
  DATABASE_URL: "postgres://nobody:none@127.0.0.1:1/none",
  AUTH_SECRET: "a secret for tests alone, long enough to be one",
  FIELD_KEYS: `1:${Buffer.alloc(32, 7).toString("base64")}`,
  BLIND_INDEX_KEY: Buffer.alloc(32, 9).toString("base64"),
  STRIPE_SECRET_KEY: "sk_test_standin",
  STRIPE_WEBHOOK_SECRET: "whsec_for_tests_alone",
  STRIPE_API_BASE: "http://127.0.0.1:1",
  SMTP_URL: "smtp://127.0.0.1:1",
  STORAGE_URL: "file:.data/test-storage",
  PRIVATE_STORAGE_URL: "file:.data/test-private",
};

const quiet = "tests/setup/quiet-console.ts";
/** Ends what hangs, and measures nothing: machines differ tenfold, and what has to be fast says so itself. */
const hangs = { testTimeout: 120_000, hookTimeout: 120_000 };
const database = {
  globalSetup: ["tests/setup/cluster.ts"],
  setupFiles: ["tests/setup/anew.ts", "tests/setup/database.ts", quiet],
  // One after another, the first of them before anything of ours is loaded.
  sequence: { setupFiles: "list" as const },
  isolate: false,
  ...hangs,
};

const project = (name: string, folder: string, options: object) => ({
  resolve: { alias },
  test: { name, include: [`tests/${folder}/**/*.test.ts`], env, ...options },
});

/** Projects: `unit` needs nothing outside the process; the others have a Postgres of their own. */
export default defineConfig({
  test: {
    projects: [
      project("unit", "unit", { setupFiles: [quiet], ...hangs }),
      project("integration", "integration", database),
      project("architecture", "architecture", database),
      project("contract", "contract", { setupFiles: [quiet], ...hangs }),
      // Two thousand runs of the model on a busy machine.
      project("soak", "soak", { ...database, testTimeout: 4 * 3_600_000 }),
    ],
  },
});
