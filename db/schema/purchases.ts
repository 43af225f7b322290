import { sql } from "drizzle-orm";
import { bigint, boolean, check, date, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { materialLot, rawMaterial, supplier } from "#db/schema/materials.ts";

export type PurchaseState = "open" | "ordered" | "closed" | "cancelled";
export type PledgeState = "pledged" | "deposited" | "withdrawn" | "ordered" | "lapsed";

/**
 * A purchase of a chamber's makers together, in whole packages at one price. Amounts are dirhams in minor units for one package;
 * `packageMilli` is thousandths of the material's unit in one.
 */
export const groupPurchase = pgTable(
  "group_purchase",
  {
    id: id("groupPurchase"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    // Whose members it is for; everybody of the chamber where none is named.
    bodyId: idRef("body_id", "body").references(() => craftBody.id),
    materialId: idRef("material_id", "rawMaterial")
      .notNull()
      .references(() => rawMaterial.id),
    supplierId: idRef("supplier_id", "supplier")
      .notNull()
      .references(() => supplier.id),
    title: localized("title").notNull(),
    packageMilli: bigint("package_milli", { mode: "number" }).notNull(),
    priceMinor: minor("price_minor").notNull(),
    depositMinor: minor("deposit_minor").notNull(),
    minimumPackages: integer("minimum_packages").notNull(),
    pledgeUntil: date("pledge_until").notNull(),
    state: text("state").$type<PurchaseState>().notNull().default("open"),
    orderedAt: instant("ordered_at"),
    endedAt: instant("ended_at"),
    createdBy: idRef("created_by", "user").references(() => user.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("group_purchase_chamber").on(t.chamberId, t.createdAt),
    check("group_purchase_state", sql`${t.state} in ('open', 'ordered', 'closed', 'cancelled')`),
    check(
      "group_purchase_amounts",
      sql`${t.priceMinor} > 0 and ${t.depositMinor} between 1 and ${t.priceMinor} and ${t.packageMilli} > 0 and ${t.minimumPackages} > 0`,
    ),
  ],
);

/** What a maker wants of it. */
export const purchasePledge = pgTable(
  "purchase_pledge",
  {
    id: id("pledge"),
    purchaseId: idRef("purchase_id", "groupPurchase")
      .notNull()
      .references(() => groupPurchase.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    packages: integer("packages").notNull(),
    state: text("state").$type<PledgeState>().notNull().default("pledged"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("purchase_pledge_once").on(t.purchaseId, t.artisanId),
    index("purchase_pledge_artisan").on(t.artisanId),
    check("purchase_pledge_packages", sql`${t.packages} between 1 and 10000`),
    check(
      "purchase_pledge_state",
      sql`${t.state} in ('pledged', 'deposited', 'withdrawn', 'ordered', 'lapsed')`,
    ),
  ],
);

/** What arrived at once: a lot, in whole packages. */
export const purchaseDelivery = pgTable(
  "purchase_delivery",
  {
    id: id("purchaseDelivery"),
    purchaseId: idRef("purchase_id", "groupPurchase")
      .notNull()
      .references(() => groupPurchase.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    lotId: idRef("lot_id", "lot")
      .notNull()
      .unique()
      .references(() => materialLot.id),
    packages: integer("packages").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("purchase_delivery_of").on(t.purchaseId),
    check("purchase_delivery_packages", sql`${t.packages} > 0`),
  ],
);
