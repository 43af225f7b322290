import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { currency, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** How a charge on entry is reckoned, or, for `de_minimis`, up to which value no duty is. */
export type DutyKind = "duty_percent" | "duty_per_heading" | "vat" | "handling" | "de_minimis";

/**
 * What a country asks of a parcel that enters it, from a day on and perhaps to a day, with its source. Never changed: a rule is
 * ended and another recorded.
 */
export const dutyRule = pgTable(
  "duty_rule",
  {
    id: id("dutyRule"),
    // ISO 3166-1 alpha-2, or EU for all of the Union.
    destination: text("destination").notNull(),
    kind: text("kind").$type<DutyKind>().notNull(),
    // Beginning of the HS heading it is for; null for every heading.
    hsPrefix: text("hs_prefix"),
    // Country the goods are from; null for every one.
    origin: text("origin"),
    // A share of the value (duty_percent) or of value, duty and delivery (vat).
    basisPoints: integer("basis_points"),
    // A fixed amount (duty_per_heading, handling) or the value up to which no duty is (de_minimis).
    amountMinor: minor("amount_minor"),
    // Holds for consignments worth more than the first and at most the second; in `currency`, as the amount.
    overMinor: minor("over_minor"),
    upToMinor: minor("up_to_minor"),
    currency: currency().notNull(),
    validFrom: date("valid_from").notNull(),
    // The last day it holds.
    validUntil: date("valid_until"),
    // The charge can be paid with the order (delivered duty paid).
    isPrepayable: boolean("is_prepayable").notNull().default(false),
    source: text("source").notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    recordedBy: idRef("recorded_by", "user").references(() => user.id, { onDelete: "set null" }),
    recordedAt: instant("recorded_at").notNull().default(sql`now()`),
  },
  (t) => [
    index("duty_rule_destination").on(t.destination, t.validFrom),
    check(
      "duty_rule_figure",
      sql`case when ${t.kind} in ('duty_percent', 'vat') then ${t.basisPoints} between 0 and 100000 and ${t.amountMinor} is null
        else ${t.amountMinor} >= 0 and ${t.basisPoints} is null end`,
    ),
    check("duty_rule_days", sql`${t.validUntil} is null or ${t.validUntil} >= ${t.validFrom}`),
  ],
);
