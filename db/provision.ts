import { createHmac } from "node:crypto";
import pg from "pg";

const owner = "sanad_owner";

/**
 * Makes a database and its owner in a cluster we have the superuser of (embedded or test), when they are missing.
 * The owner is an ordinary role, as on a hosted Postgres, so that row-level security behaves the same everywhere.
 * Returns the owner's address of the database.
 */
export async function provisionDatabase(
  superuserUrl: string,
  name: string,
  template?: string,
): Promise<string> {
  const secret = decodeURIComponent(new URL(superuserUrl).password);
  const password = createHmac("sha256", secret).update("sanad owner").digest("base64url");
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = await client.query("select 1 from pg_roles where rolname = $1", [owner]);
    if (!role.rowCount) {
      await client.query(`create role ${owner} login createrole password ${client.escapeLiteral(password)}`);
    }
    const existing = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!existing.rowCount) {
      const from = template ? ` template ${client.escapeIdentifier(template)}` : "";
      await client.query(`create database ${client.escapeIdentifier(name)} owner ${owner}${from}`);
    }
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.username = owner;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}
