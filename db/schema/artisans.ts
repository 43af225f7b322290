import { boolean, index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";

/** A registered maker: a person, a cooperative or an enterprise. Only `verified` ones sell. */
export const artisan = pgTable(
  "artisan",
  {
    id: id("artisan"),
    key: text("key").notNull().unique(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind")
      .$type<"artisan_diploma" | "artisan_experience" | "maalem" | "cooperative" | "enterprise">()
      .notNull(),
    state: text("state").$type<"applied" | "verified" | "suspended">().notNull().default("applied"),
    name: localized("name").notNull(),
    town: localized("town").notNull(),
    story: localized("story").notNull(),
    sinceYear: smallint("since_year"),
    registryNumber: text("registry_number"),
    contactEmail: text("contact_email").notNull(),
    locale: text("locale").notNull().default("ar"),
    portraitKey: text("portrait_key"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    verifiedAt: instant("verified_at"),
    createdAt: createdAt(),
  },
  (t) => [index("artisan_chamber").on(t.chamberId, t.state)],
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
