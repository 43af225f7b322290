import { sql } from "drizzle-orm";
import { boolean, check, date, index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";

/** The lawful kinds of maker, by Law 50-17 as the national register's site explains it. */
export type ArtisanKind = "artisan_diploma" | "artisan_experience" | "maalem" | "cooperative" | "enterprise";

/** Where a registration stands. What each does to listings, orders and payouts: features/register/domain/standing.ts. */
export type Standing = "registered" | "suspended" | "expired" | "reinstated" | "struck_off";

/** A registered maker: a person, a cooperative or an enterprise. Made when a chamber approves an application. */
export const artisan = pgTable(
  "artisan",
  {
    id: id("artisan"),
    key: text("key").notNull().unique(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<ArtisanKind>().notNull(),
    state: text("state").$type<Standing>().notNull().default("registered"),
    stateSince: instant("state_since").notNull().default(sql`now()`),
    name: localized("name").notNull(),
    town: localized("town").notNull(),
    provinceCode: text("province_code"),
    story: localized("story").notNull(),
    sinceYear: smallint("since_year"),
    // NIA, the craft identity number.
    registryNumber: text("registry_number"),
    validUntil: date("valid_until"),
    portraitKey: text("portrait_key"),
    // The maker's own agreement to be shown by name; follows the consent ledger.
    isPublic: boolean("is_public").notNull().default(true),
    // The same for portrait and pictures of pieces.
    showsPhotographs: boolean("shows_photographs").notNull().default(true),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    verifiedAt: instant("verified_at"),
    createdAt: createdAt(),
    // Kept by the database: names, and names with town and number, as the office looks for them (search_fold).
    nameKey: text("name_key").generatedAlwaysAs(sql`search_fold(names)`),
    searchKey: text("search_key").generatedAlwaysAs(sql`search_fold(names, towns, number)`),
  },
  (t) => [
    index("artisan_chamber").on(t.chamberId, t.state),
    index("artisan_registry_number").on(t.registryNumber),
    index("artisan_runs_out").on(t.validUntil).where(sql`${t.state} in ('registered', 'reinstated')`),
    check(
      "artisan_state",
      sql`${t.state} in ('registered', 'suspended', 'expired', 'reinstated', 'struck_off')`,
    ),
  ],
);

export const artisanCraft = pgTable(
  "artisan_craft",
  {
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
  },
  (t) => [primaryKey({ columns: [t.artisanId, t.craftId] })],
);

/** How a maker is reached and identified. Apart from the maker's record, so that nothing public can join it by mistake. */
export const artisanContact = pgTable(
  "artisan_contact",
  {
    artisanId: idRef("artisan_id", "artisan")
      .primaryKey()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    email: text("email"),
    locale: text("locale").notNull().default("ar"),
    sealedPhone: text("sealed_phone"),
    phoneIndex: text("phone_index"),
    sealedCin: text("sealed_cin"),
    cinIndex: text("cin_index"),
    takesSms: boolean("takes_sms").notNull().default(true),
  },
  (t) => [index("artisan_contact_cin").on(t.chamberId, t.cinIndex)],
);
