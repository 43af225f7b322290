import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type VoiceFormat = "webm" | "ogg" | "mp4";

/** What a maker says about a piece: sealed in the private store, heard by buyers since `sharedAt`. */
export const pieceVoice = pgTable(
  "piece_voice",
  {
    id: id("voice"),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    format: text("format").$type<VoiceFormat>().notNull(),
    durationMs: integer("duration_ms").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    // Of the bytes as they were sent.
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    sealedKey: text("sealed_key").notNull(),
    // What is said, written down by somebody of the family or the chamber.
    transcript: jsonb("transcript").$type<LocalizedText>().notNull().default({}),
    transcribedBy: idRef("transcribed_by", "user").references(() => user.id),
    transcribedAt: instant("transcribed_at"),
    sharedAt: instant("shared_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("piece_voice_piece").on(t.pieceId),
    check("piece_voice_format", sql`${t.format} in ('webm', 'ogg', 'mp4')`),
    check(
      "piece_voice_length",
      sql`${t.durationMs} between 1 and 62000 and ${t.sizeBytes} between 1 and 2097152`,
    ),
    check("piece_voice_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("piece_voice_transcribed", sql`(${t.transcribedAt} is null) = (${t.transcribedBy} is null)`),
  ],
);
