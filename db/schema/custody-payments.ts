import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { craftBody } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/**
 * What a body, or the chamber itself where none is named, paid us of what it owes: more went back to cards, or was taken by their banks,
 * than we held for it. One row a line of our bank's statement.
 */
export const custodyPayment = pgTable(
  "custody_payment",
  {
    id: id("custodyPayment"),
    bodyId: idRef("body_id", "body").references(() => craftBody.id),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    amountMinor: minor("amount_minor").notNull(),
    bankReference: text("bank_reference").notNull().unique(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("custody_payment_body").on(t.bodyId),
    index("custody_payment_chamber").on(t.chamberId),
    check("custody_payment_payee", sql`num_nonnulls(${t.bodyId}, ${t.chamberId}) > 0`),
    check("custody_payment_amount", sql`${t.amountMinor} > 0`),
  ],
);
