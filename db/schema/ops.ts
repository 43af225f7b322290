import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns.ts";

/** When each worker was last alive. */
export const workerHeartbeat = pgTable("worker_heartbeat", {
  worker: text("worker").primaryKey(),
  at: instant("at").notNull().default(sql`clock_timestamp()`),
});
