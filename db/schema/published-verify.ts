import { bigint, boolean, date, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { published } from "#db/schema/published-parts.ts";
import type { Id } from "#lib/ids/ids.ts";

// What the page behind a label shows besides the record itself; the views are made in the migrations.

const pieceId = () => text("piece_id").$type<Id<"piece">>().notNull();

export const publishedScan = published
  .view("piece_scan", {
    pieceId: pieceId(),
    region: text("region").notNull(),
    firstOn: date("first_on").notNull(),
    scans: bigint("scans", { mode: "number" }).notNull(),
  })
  .existing();

export const publishedClaim = published
  .view("piece_claim", {
    pieceId: pieceId(),
    claimedAt: timestamp("claimed_at", { withTimezone: true, mode: "date" }).notNull(),
    contestedAt: timestamp("contested_at", { withTimezone: true, mode: "date" }),
  })
  .existing();

export const verifiablePicture = published
  .view("verifiable_picture", {
    pieceId: pieceId(),
    position: smallint("position").notNull(),
    view: text("view").notNull(),
    storageKey: text("storage_key").notNull(),
    widths: jsonb("widths").$type<{ avif: number[]; webp: number[] }>().notNull(),
    originalSha256: text("original_sha256").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
    // The public file that the record names, and its SHA-256 in hex; null for pictures of before records named any.
    recordFile: text("record_file"),
    recordSha256: text("record_sha256"),
  })
  .existing();
