import { text, timestamp } from "drizzle-orm/pg-core";
import { localized, published } from "#db/schema/published-parts.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What the page behind a label says of a lot that was called back: nothing of who bought or holds it. */
export const publishedRecall = published
  .view("piece_recall", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    lot: text("lot").notNull(),
    material: localized("material"),
    reason: localized("reason"),
    advice: localized("advice"),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull(),
  })
  .existing();
