import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type SupplierState = "proposed" | "approved" | "suspended" | "ended";
export type MaterialUnit = "kg" | "g" | "l" | "m" | "m2" | "piece";
export type LotState = "open" | "quarantined" | "cleared" | "recalled";

/** Who sells raw materials to a chamber's makers, and whether the chamber approves them today. */
export const supplier = pgTable(
  "supplier",
  {
    id: id("supplier"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    name: text("name").notNull(),
    town: text("town").notNull(),
    contact: text("contact"),
    state: text("state").$type<SupplierState>().notNull().default("proposed"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique("supplier_name").on(t.chamberId, t.name),
    check("supplier_state", sql`${t.state} in ('proposed', 'approved', 'suspended', 'ended')`),
  ],
);

/** Each decision about a supplier: from which day, why, and by whom. Append-only. */
export const supplierDecision = pgTable(
  "supplier_decision",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    supplierId: idRef("supplier_id", "supplier")
      .notNull()
      .references(() => supplier.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    state: text("state").$type<SupplierState>().notNull(),
    decidedOn: date("decided_on").notNull(),
    reason: text("reason").notNull(),
    by: idRef("by", "user").references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("supplier_decision_of").on(t.supplierId, t.n),
    check("supplier_decision_reason", sql`length(${t.reason}) between 3 and 500`),
  ],
);

/** A raw material as a chamber asks for it: which of the taxonomy it is, what it must be like, and how it is counted. */
export const rawMaterial = pgTable(
  "raw_material",
  {
    id: id("rawMaterial"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    // A key of the table `material`; the reference stands in the migration, for the taxonomy names lots in its turn.
    materialKey: text("material_key").notNull(),
    name: localized("name").notNull(),
    specification: localized("specification").notNull(),
    unit: text("unit").$type<MaterialUnit>().notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("raw_material_chamber").on(t.chamberId),
    check("raw_material_unit", sql`${t.unit} in ('kg', 'g', 'l', 'm', 'm2', 'piece')`),
  ],
);

/** What is looked at in each lot of a material, in order. */
export const rawMaterialCheck = pgTable(
  "raw_material_check",
  {
    materialId: idRef("material_id", "rawMaterial")
      .notNull()
      .references(() => rawMaterial.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    position: smallint("position").notNull(),
    label: localized("label").notNull(),
  },
  (t) => [primaryKey({ columns: [t.materialId, t.position] })],
);

/** Whether trade in a material needs a permit, from a day on, with its source. Of one day the one recorded last holds; none is changed. */
export const materialRestriction = pgTable(
  "material_restriction",
  {
    id: id("materialRestriction"),
    materialId: idRef("material_id", "rawMaterial")
      .notNull()
      .references(() => rawMaterial.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    isRestricted: boolean("is_restricted").notNull(),
    since: date("since").notNull(),
    source: text("source").notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    recordedAt: instant("recorded_at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    index("material_restriction_of").on(t.materialId, t.since),
    check("material_restriction_source", sql`length(${t.source}) between 3 and 500`),
  ],
);

/** A supplier's permit to sell a restricted material, by its number, until a day. */
export const supplierPermit = pgTable(
  "supplier_permit",
  {
    id: id("supplierPermit"),
    supplierId: idRef("supplier_id", "supplier")
      .notNull()
      .references(() => supplier.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    materialId: idRef("material_id", "rawMaterial")
      .notNull()
      .references(() => rawMaterial.id),
    number: text("number").notNull(),
    issuer: text("issuer").notNull(),
    validFrom: date("valid_from").notNull(),
    expiresOn: date("expires_on").notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("supplier_permit_number").on(t.supplierId, t.materialId, t.number),
    check("supplier_permit_days", sql`${t.expiresOn} >= ${t.validFrom}`),
  ],
);

/** A lot of a raw material as it arrived. `quantityMilli` is thousandths of the material's unit. */
export const materialLot = pgTable(
  "material_lot",
  {
    id: id("lot"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    materialId: idRef("material_id", "rawMaterial")
      .notNull()
      .references(() => rawMaterial.id),
    supplierId: idRef("supplier_id", "supplier")
      .notNull()
      .references(() => supplier.id),
    // For a restricted material: the permit that held on the day it arrived.
    permitId: idRef("permit_id", "supplierPermit").references((): AnyPgColumn => supplierPermit.id),
    number: text("number").notNull(),
    origin: text("origin").notNull(),
    certificate: text("certificate"),
    quantityMilli: bigint("quantity_milli", { mode: "number" }).notNull(),
    receivedOn: date("received_on").notNull(),
    state: text("state").$type<LotState>().notNull().default("open"),
    stateReason: text("state_reason"),
    stateAt: instant("state_at").notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique("material_lot_number").on(t.chamberId, t.number),
    index("material_lot_material").on(t.materialId),
    index("material_lot_supplier").on(t.supplierId),
    check("material_lot_quantity", sql`${t.quantityMilli} > 0`),
    check("material_lot_state", sql`${t.state} in ('open', 'quarantined', 'cleared', 'recalled')`),
  ],
);

/** One look at a lot. `isGood` is null until somebody looked. */
export const lotCheck = pgTable(
  "lot_check",
  {
    lotId: idRef("lot_id", "lot")
      .notNull()
      .references(() => materialLot.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    position: smallint("position").notNull(),
    label: localized("label").notNull(),
    isGood: boolean("is_good"),
    note: text("note"),
    by: idRef("by", "user").references(() => user.id),
    at: instant("at"),
  },
  (t) => [
    primaryKey({ columns: [t.lotId, t.position] }),
    check("lot_check_looked", sql`(${t.isGood} is null) = (${t.at} is null)`),
  ],
);

/** A maker's part of a lot: a line of the list it is handed out by. */
export const lotShare = pgTable(
  "lot_share",
  {
    id: id("lotShare"),
    lotId: idRef("lot_id", "lot")
      .notNull()
      .references(() => materialLot.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    quantityMilli: bigint("quantity_milli", { mode: "number" }).notNull(),
    // Of a purchase together: whole packages, and whether what was still to be paid for them was.
    packages: integer("packages"),
    balancePaidAt: instant("balance_paid_at"),
    receivedAt: instant("received_at"),
    receivedBy: text("received_by").$type<"signature" | "code">(),
    // Taken off the list: its purchase ended before it was handed out, or its maker never came (then why, and by whom).
    voidedAt: instant("voided_at"),
    voidReason: text("void_reason"),
    voidedBy: idRef("voided_by", "user").references(() => user.id),
    // When its maker was reminded to fetch it.
    remindedAt: instant("reminded_at"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique("lot_share_once").on(t.lotId, t.artisanId),
    index("lot_share_artisan").on(t.artisanId),
    check("lot_share_quantity", sql`${t.quantityMilli} > 0 and ${t.packages} > 0`),
    check("lot_share_received", sql`(${t.receivedAt} is null) = (${t.receivedBy} is null)`),
    check("lot_share_by", sql`${t.receivedBy} in ('signature', 'code')`),
    check(
      "lot_share_unfetched",
      sql`(${t.voidReason} is null) = (${t.voidedBy} is null) and (${t.voidReason} is null or ${t.voidedAt} is not null)`,
    ),
    check("lot_share_one_end", sql`num_nonnulls(${t.receivedAt}, ${t.voidedAt}) < 2`),
  ],
);

/** What is said at the counter, so that whoever types it has the share before them. Read by the chamber alone. */
export const lotShareCode = pgTable("lot_share_code", {
  shareId: idRef("share_id", "lotShare")
    .primaryKey()
    .references(() => lotShare.id),
  chamberId: idRef("chamber_id", "chamber")
    .notNull()
    .references(() => chamber.id),
  code: text("code").notNull(),
  wrongTries: smallint("wrong_tries").notNull().default(0),
});
