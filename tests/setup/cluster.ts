import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";
import { provisionDatabase } from "#db/provision.ts";
import { jobs } from "#features/jobs.ts";

declare module "vitest" {
  export interface ProvidedContext {
    superuserUrl: string;
    template: string;
  }
}

/** Lock of whoever makes the template; taken in the cluster's database `postgres`. */
const templateLock = 7242900;

/**
 * Before the files of a project run: finds the cluster (TEST_DATABASE_URL, the superuser's address) or starts one of its
 * own, and migrates one template database, of which every test file gets a copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined }
    : await startCluster();
  const template = await ensureTemplate(cluster.url);
  project.provide("superuserUrl", cluster.url);
  project.provide("template", template);
  return cluster.stop;
}

async function startCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "sanad-test-"));
  const url = await ownCluster("start", dataDir);
  const stop = async () => {
    await ownCluster("stop", dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, stop };
}

async function ownCluster(verb: "start" | "stop", dataDir: string): Promise<string> {
  const program = join(import.meta.dirname, "own-cluster.ts");
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, verb, dataDir]);
  return stdout.trim();
}

/** The template is named by what it is made from, so that a changed migration never meets an old one. */
async function ensureTemplate(url: string): Promise<string> {
  const name = `sanad_template_${fingerprint()}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${client.escapeIdentifier(draft)} with (force)`);
    const owner = await provisionDatabase(url, draft);
    await migrate(owner, jobs);
    await client.query(
      `alter database ${client.escapeIdentifier(draft)} rename to ${client.escapeIdentifier(name)}`,
    );
    return name;
  } finally {
    await client.end();
  }
}

function fingerprint(): string {
  const hash = createHash("sha256").update(JSON.stringify(jobs.map(({ name, retries }) => [name, retries])));
  const folder = join(import.meta.dirname, "../../db/migrations");
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith(".sql")) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex").slice(0, 12);
}
