import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { createdAt, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export type UploadKind = "photo" | "voice" | "film";

/** A file that a person's phone sends in parts, under an id the phone made. `kept` is what became of it in the stores. */
export const upload = pgTable(
  "upload",
  {
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    clientId: uuid("client_id").notNull(),
    kind: text("kind").$type<UploadKind>().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    // Of the whole file, as the phone counted it.
    sha256: text("sha256").notNull(),
    receivedBytes: integer("received_bytes").notNull().default(0),
    kept: jsonb("kept").$type<Readonly<Record<string, unknown>>>(),
    usedAt: instant("used_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "upload_pk", columns: [t.userId, t.clientId] }),
    index("upload_created").on(t.createdAt),
    check("upload_kind", sql`${t.kind} in ('photo', 'voice', 'film')`),
    check(
      "upload_bytes",
      sql`${t.sizeBytes} between 1 and case ${t.kind} when 'film' then 33554432 else 10485760 end and ${t.receivedBytes} between 0 and ${t.sizeBytes}`,
    ),
    check("upload_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("upload_whole", sql`${t.kept} is null or ${t.receivedBytes} = ${t.sizeBytes}`),
    check("upload_used", sql`${t.usedAt} is null or ${t.kept} is not null`),
  ],
);

/** Bytes of a file on its way; gone as soon as the file is whole and kept. */
export const uploadPart = pgTable(
  "upload_part",
  {
    userId: idRef("user_id", "user").notNull(),
    clientId: uuid("client_id").notNull(),
    fromByte: integer("from_byte").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (t) => [
    primaryKey({ name: "upload_part_pk", columns: [t.userId, t.clientId, t.fromByte] }),
    foreignKey({
      name: "upload_part_upload_fk",
      columns: [t.userId, t.clientId],
      foreignColumns: [upload.userId, upload.clientId],
    }).onDelete("cascade"),
  ],
);

/** The piece that a phone's draft became. A draft that is sent again finds it. */
export const pieceSubmission = pgTable(
  "piece_submission",
  {
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    clientId: uuid("client_id").notNull(),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "piece_submission_pk", columns: [t.userId, t.clientId] }),
    unique("piece_submission_piece").on(t.pieceId),
  ],
);
