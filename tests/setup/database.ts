import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject } from "vitest";
import { provisionDatabase } from "#db/provision.ts";
import { forgetKept } from "#tests/setup/forget-kept.ts";

// Runs before each test file: a database of its own, named in the environment before the modules under test load.
const superuserUrl = inject("superuserUrl");
const file = createHash("sha256")
  .update(expect.getState().testPath ?? "")
  .digest("hex")
  .slice(0, 10);
const name = `sanad_test_${process.pid}_${process.env.VITEST_WORKER_ID ?? "0"}_${file}`;
const storage = mkdtempSync(join(tmpdir(), "sanad-test-storage-"));

await asSuperuser((client) =>
  client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
);
process.env.DATABASE_URL = await provisionDatabase(superuserUrl, name, inject("template"));
process.env.STORAGE_URL = `file:${storage}`;
process.env.PRIVATE_STORAGE_URL = `file:${join(storage, "private")}`;
process.env.DATA_DIR = storage;
// What the file before left running may have opened a pool meanwhile, to an address that leads nowhere.
forgetKept();

// Hooks run in reverse order: this is the last one of the file.
afterAll(async () => {
  const { closeDatabases } = await import("#db/client.ts");
  const { closeSendingBoss } = await import("#lib/jobs/boss.ts");
  const { endOwner } = await import("#tests/factories/owner.ts");
  await endOwner();
  await closeSendingBoss();
  await closeDatabases();
  await asSuperuser((client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
  rmSync(storage, { recursive: true, force: true });
});

async function asSuperuser(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
