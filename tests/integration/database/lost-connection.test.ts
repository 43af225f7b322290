import { type SQL, sql } from "drizzle-orm";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { type Database, database, type Tx } from "#db/client.ts";

const one = async (where: Tx | Database, statement: SQL) =>
  Number(((await where.execute(statement)) as unknown as { rows: { n: number }[] }).rows[0]?.n);

/** Ends a connection as a failing server would, and waits until our side has noticed. */
async function cut(pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: inject("superuserUrl") });
  await client.connect();
  await client.query("select pg_terminate_backend($1, 5000)", [pid]);
  await client.end();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

// Without a listener of ours the first case ends the process: the run itself fails then, not the test.
it.each([
  { when: "between two statements of a transaction", waits: false },
  { when: "while a statement runs", waits: true },
])("a connection lost $when fails that transaction, and the next one is served", async ({ waits }) => {
  const lost = database().transaction(async (tx) => {
    const ending = cut(await one(tx, sql`select pg_backend_pid() as n`));
    if (waits) await tx.execute(sql`select pg_sleep(10)`);
    await ending;
    await tx.execute(sql`select 1`);
  });
  await expect(lost).rejects.toThrow();
  expect(await one(database(), sql`select 1 as n`)).toBe(1);
});
