import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { createdAt, id, idRef } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** What a change was: a field's old and new value, as they are stored. */
export type FieldChange = { field: string; from: unknown; to: unknown };

/** A piece's own log: who changed what, when. Append-only; the maker and their chamber read it. */
export const pieceChange = pgTable(
  "piece_change",
  {
    id: id("pieceChange"),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    // Null where a job of the platform did it.
    userId: idRef("user_id", "user").references(() => user.id),
    by: text("by").$type<"maker" | "chamber" | "platform">().notNull(),
    kind: text("kind")
      .$type<
        | "created"
        | "edited"
        | "proposed"
        | "published"
        | "revision_requested"
        | "paused"
        | "archived"
        | "sold"
      >()
      .notNull(),
    fields: jsonb("fields").$type<FieldChange[]>().notNull().default([]),
    // Words of the officer or the maker; never translated.
    note: text("note"),
    createdAt: createdAt(),
  },
  (t) => [index("piece_change_piece").on(t.pieceId, t.createdAt)],
);
