import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** What answered on the port: our server, one that cannot answer yet, one that is not ours, or nobody. */
export type Answer = "ours" | "busy" | "wrong password" | "other" | "nobody";

/**
 * Asks the server at `url` (superuser) to read a file just written into our data folder: only the server that runs on
 * this very folder can. A copied folder carries the same password and the same postmaster.pid.
 */
export async function probe(url: string, clusterDir: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  const name = `sanad-probe-${randomUUID()}`;
  const file = join(clusterDir, name);
  try {
    await client.connect();
    writeFileSync(file, name, { mode: 0o644 });
    const { rows } = await client.query<{ text: string | null }>("select pg_read_file($1, true) as text", [
      name,
    ]);
    return rows[0]?.text === name ? "ours" : "other";
  } catch (error) {
    return meaning((error as { code?: string }).code);
  } finally {
    rmSync(file, { force: true });
    await client.end().catch(() => undefined);
  }
}

function meaning(code: string | undefined): Answer {
  if (code === "ECONNREFUSED" || code === "ECONNRESET") return "nobody";
  if (code === "28P01") return "wrong password";
  // A timeout, a server that is recovering or one that is full: it may well be ours, so wait.
  return "busy";
}
