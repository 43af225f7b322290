import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { logCheckpoint } from "#db/schema/provenance.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Somebody outside who watches the log and signs its heads. Its key is its own; only the public half is known here. */
export const witness = pgTable("witness", {
  name: text("name").primaryKey(),
  publicKey: bytea("public_key").notNull(),
  operator: localized("operator").notNull(),
  isDemonstration: boolean("is_demonstration").notNull().default(false),
  createdAt: createdAt(),
  retiredAt: instant("retired_at"),
});

/** A witness's signature under a head, as it stands below the served note. Append-only. */
export const logCosignature = pgTable(
  "log_cosignature",
  {
    size: bigint("size", { mode: "number" })
      .notNull()
      .references(() => logCheckpoint.size),
    witness: text("witness")
      .notNull()
      .references(() => witness.name),
    line: text("line").notNull(),
    /** When the witness says that it signed. */
    signedAt: instant("signed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.size, t.witness] })],
);

/** What may be wrong with the log, or with what it says of a credential or a key. */
export const findingKinds = [
  "credential_changed",
  "credential_unlogged",
  "entry_changed",
  "entry_missing",
  "entry_unexplained",
  "head_wrong",
  "key_unannounced",
  "log_forked",
  "node_wrong",
  "status_differs",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something the monitor found, from when it was first seen until it was gone. Of a chamber, or of the log as a whole. */
export const logFinding = pgTable(
  "log_finding",
  {
    id: id("logFinding"),
    kind: text("kind").$type<FindingKind>().notNull(),
    /** What it is about: an entry's index, a credential's or a key's id, a head's size. */
    object: text("object").notNull(),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    /** Bytes that prove it, when there are any: a head that somebody else was shown. */
    evidence: jsonb("evidence").$type<{ note: string }>(),
    foundAt: instant("found_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    alertedAt: instant("alerted_at"),
    ownerId: idRef("owner_id", "user").references(() => user.id),
    goneAt: instant("gone_at"),
  },
  (t) => [
    uniqueIndex("log_finding_open").on(t.kind, t.object).where(sql`${t.goneAt} is null`),
    index("log_finding_chamber").on(t.chamberId),
  ],
);

/** What the monitor remembers between its rounds: the newest head it found in order, and how far its slow round has come. */
export const logWatch = pgTable("log_watch", {
  id: smallint("id").primaryKey(),
  size: bigint("size", { mode: "number" }).notNull(),
  root: bytea("root").notNull(),
  entryCursor: bigint("entry_cursor", { mode: "number" }).notNull(),
  credentialCursor: text("credential_cursor").notNull(),
  watchedAt: instant("watched_at").notNull(),
});
