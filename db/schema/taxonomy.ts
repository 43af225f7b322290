import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { idRef, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { materialLot } from "#db/schema/materials.ts";

/** A material of the taxonomy (wool, clay, thuya …): what shoppers filter by and officers screen. */
export const material = pgTable("material", {
  key: text("key").primaryKey(),
  name: localized("name").notNull(),
  // Trade in it needs a paper somewhere (CITES and the like): pieces of it are screened before they ship abroad.
  isProtected: boolean("is_protected").notNull().default(false),
  protectionSource: text("protection_source"),
});

/** A way of working (knotting, chip carving, chasing …). */
export const technique = pgTable("technique", {
  key: text("key").primaryKey(),
  name: localized("name").notNull(),
});

/** What a craft usually works with; a piece says for itself. */
export const craftMaterial = pgTable(
  "craft_material",
  {
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    materialKey: text("material_key")
      .notNull()
      .references(() => material.key),
  },
  (t) => [primaryKey({ columns: [t.craftId, t.materialKey] })],
);

export const craftTechnique = pgTable(
  "craft_technique",
  {
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    techniqueKey: text("technique_key")
      .notNull()
      .references(() => technique.key),
  },
  (t) => [primaryKey({ columns: [t.craftId, t.techniqueKey] })],
);

export const pieceMaterial = pgTable(
  "piece_material",
  {
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    materialKey: text("material_key")
      .notNull()
      .references(() => material.key),
    position: smallint("position").notNull().default(0),
    // Per cent of the piece, the lot it came from, and from whom. Maker and chamber alone read the supplier.
    sharePercent: smallint("share_percent"),
    lot: text("lot"),
    supplier: text("supplier"),
    // The chamber's own record of that lot. A trigger lets go of it when another number is typed.
    lotId: idRef("lot_id", "lot").references((): AnyPgColumn => materialLot.id),
  },
  (t) => [
    primaryKey({ columns: [t.pieceId, t.materialKey] }),
    index("piece_material_key").on(t.materialKey),
    index("piece_material_lot").on(t.lotId).where(sql`${t.lotId} is not null`),
    check("piece_material_share", sql`${t.sharePercent} between 1 and 100`),
  ],
);

export const pieceTechnique = pgTable(
  "piece_technique",
  {
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    techniqueKey: text("technique_key")
      .notNull()
      .references(() => technique.key),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.techniqueKey] })],
);
