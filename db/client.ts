import "server-only";
import { Pool as NeonPool, neonConfig } from "@neondatabase/serverless";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle as drizzleNeon } from "drizzle-orm/neon-serverless";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import pg from "pg";
import { commentQueries } from "#db/comment.ts";
import { type Role, urlOf } from "#db/roles.ts";
import * as schema from "#db/schema/index.ts";

type Tables = ExtractTablesWithRelations<typeof schema>;

/** One type for embedded Postgres, any Postgres, and Neon over WebSocket. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, Tables>;
export type Tx = PgTransaction<PgQueryResultHKT, typeof schema, Tables>;

export type Connection = { db: Database; end: () => Promise<void> };

export type ConnectOptions = { max?: number; neon?: boolean };

/** True for addresses that must be reached through Neon's WebSocket driver. */
export function isNeon(url: string): boolean {
  return new URL(url).hostname.endsWith(".neon.tech");
}

/** Opens a pool. `max` bounds its connections (default 10). The caller ends it. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const max = options.max ?? 10;
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  if (options.neon ?? isNeon(url)) {
    // Node 22 and later have WebSocket built in.
    neonConfig.webSocketConstructor = WebSocket;
    const pool = new NeonPool({ connectionString: url, max });
    pool.on("error", () => undefined);
    commentQueries(pool);
    return { db: drizzleNeon(pool, { schema }) as unknown as Database, end: () => pool.end() };
  }
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000 });
  pool.on("error", () => undefined);
  commentQueries(pool);
  return { db: drizzlePg(pool, { schema }) as unknown as Database, end: () => pool.end() };
}

const pools = globalThis as typeof globalThis & { sanadPools?: Map<Role, Connection> };

/** The process's pool for a role, opened at first use. */
export function database(
  role: Role = (process.env.SANAD_DATABASE_ROLE as Role | undefined) ?? "app_rw",
): Database {
  pools.sanadPools ??= new Map();
  let connection = pools.sanadPools.get(role);
  if (!connection) {
    connection = connect(urlOf(role));
    pools.sanadPools.set(role, connection);
  }
  return connection.db;
}

/** Ends every pool of the process, so that a script can exit. */
export async function closeDatabases(): Promise<void> {
  const open = [...(pools.sanadPools?.values() ?? [])];
  pools.sanadPools?.clear();
  await Promise.all(open.map((connection) => connection.end()));
}
