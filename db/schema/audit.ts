import { sql } from "drizzle-orm";
import { bigint, boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns.ts";

/** Who did what to which object, hash-chained and append-only. Holds ids and field names, never personal values. */
export const audit = pgTable(
  "audit",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    object: text("object").notNull(),
    detail: text("detail").notNull(),
    requestId: text("request_id").notNull(),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [index("audit_object").on(t.object, t.seq)],
);

/**
 * The last link of the chain, kept by audit_append itself. A chain cannot show that its end was cut off; this can, and so
 * can the signed heads outside of the database (features/ops/audit/sign-head.ts).
 */
export const auditHead = pgTable("audit_head", {
  singleton: boolean("singleton").primaryKey().default(true),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});

/** Keys that sign the heads kept outside of the database. The secret is sealed with the field key: the database alone cannot sign. */
export const auditKey = pgTable("audit_key", {
  publicKey: text("public_key").primaryKey(),
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** When each cache tag was last invalidated. Web processes hear of it by NOTIFY and, behind that, by polling. */
export const cacheTag = pgTable("cache_tag", {
  tag: text("tag").primaryKey(),
  stampedAt: instant("stamped_at").notNull().default(sql`clock_timestamp()`),
});
