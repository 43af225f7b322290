import { integer, text } from "drizzle-orm/pg-core";
import { localized, published } from "#db/schema/published-parts.ts";
import type { VoiceFormat } from "#db/schema/voices.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Voices that their makers let buyers hear, of pieces that are shown. */
export const publishedPieceVoice = published
  .view("piece_voice", {
    id: text("id").$type<Id<"voice">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    format: text("format").$type<VoiceFormat>().notNull(),
    durationMs: integer("duration_ms").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    transcript: localized("transcript"),
  })
  .existing();
