import "server-only";
import { Pool as NeonPool, neonConfig } from "@neondatabase/serverless";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle as drizzleNeon } from "drizzle-orm/neon-serverless";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import pg from "pg";
import { pipeline } from "#db/pipeline.ts";
import { type Role, urlOf } from "#db/roles.ts";
import { watchStatements } from "#db/statements.ts";

type NoTables = Record<string, never>;

/**
 * One type for embedded Postgres, any Postgres, and Neon over WebSocket. Drizzle is not told of the tables: for its relational
 * queries, which we do not use, it would go through all of them at every transaction.
 */
export type Database = PgDatabase<PgQueryResultHKT, NoTables>;
export type Tx = PgTransaction<PgQueryResultHKT, NoTables, ExtractTablesWithRelations<NoTables>>;

export type Connection = { db: Database; end: () => Promise<void> };

export type ConnectOptions = { max?: number; neon?: boolean };

/** True for addresses that must be reached through Neon's WebSocket driver. */
export function isNeon(url: string): boolean {
  return new URL(url).hostname.endsWith(".neon.tech");
}

/**
 * How many connections a process keeps to a role. Few: one process of Node cannot serve more transactions at once, it only has more of
 * them wait for it with their locks held (docs/adr/0019-statements-are-prepared.md has the figures).
 */
const poolSize = () => Number(process.env.DATABASE_POOL_SIZE || 3);

/** Opens a pool. `max` bounds its connections (default DATABASE_POOL_SIZE, 3). The caller ends it. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const max = options.max ?? poolSize();
  if (options.neon ?? isNeon(url)) {
    // Node 22 and later have WebSocket built in.
    neonConfig.webSocketConstructor = WebSocket;
    const pool = new NeonPool({ connectionString: url, max });
    surviveLostConnections(pool as unknown as pg.Pool);
    watchStatements(pool);
    pipeline(pool);
    return { db: drizzleNeon(pool) as unknown as Database, end: () => pool.end() };
  }
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000, pipeline: true });
  surviveLostConnections(pool);
  watchStatements(pool);
  pipeline(pool);
  return { db: drizzlePg(pool) as unknown as Database, end: () => pool.end() };
}

/**
 * A connection that dies, be it idle or inside a transaction, fails what is asked of it and is replaced at the next query. The pool
 * listens to idle ones alone; without listeners it would end the process.
 */
function surviveLostConnections(pool: Pick<pg.Pool, "on">): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
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
