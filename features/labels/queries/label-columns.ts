import "server-only";
import { inArray, sql } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";

export const labelColumns = {
  id: piece.id,
  serial: piece.serial,
  gtin: piece.gtin,
  title: piece.title,
  makerName: artisan.name,
  chamberName: chamber.name,
  isDemonstration: piece.isDemonstration,
  artisanId: artisan.id,
  chamberId: chamber.id,
};

/** A label leads to the piece's page, which a piece has once it was shown. */
export const wasShown = inArray(piece.state, ["published", "paused", "sold"]);

/** True when a record of the piece is in force. */
export const isSigned = sql<boolean>`exists (select 1 from published.piece_record k where k.piece_id = ${piece.id} and k.revoked_at is null and k.suspended_at is null)`;
