import pg from "pg";
import { inject } from "vitest";

let pool: pg.Pool | undefined;

/** The superuser's connections to this file's database: they see and may end what other roles do. `openModelShop` ends them. */
export function superuser(): pg.Pool {
  if (pool) return pool;
  const url = new URL(inject("superuserUrl"));
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  pool = new pg.Pool({ connectionString: url.href, max: 2 });
  return pool;
}

export async function endSuperuser(): Promise<void> {
  await pool?.end();
  pool = undefined;
}

/** Runs statements that no role of the product may run, in one transaction. */
export async function asSuperuser(statements: string): Promise<void> {
  await superuser().query(statements);
}
