import { sql } from "drizzle-orm";
import { bigint, char, jsonb, text, timestamp } from "drizzle-orm/pg-core";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, type IdKind, newId } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

/** Primary key: a typed id made by the application, so that a row can be named before it is written. */
export function id<K extends IdKind>(kind: K) {
  return text("id")
    .$type<Id<K>>()
    .primaryKey()
    .$defaultFn(() => newId(kind));
}

/** A foreign key's column type; the reference itself is declared in the table. */
export function idRef<K extends IdKind>(name: string, _kind: K) {
  return text(name).$type<Id<K>>();
}

/** An amount in minor units. The currency stands in a `char(3)` column of the same row. */
export function minor(name: string) {
  return bigint(name, { mode: "number" });
}

export function currency(name = "currency") {
  return char(name, { length: 3 }).$type<Currency>();
}

export function localized(name: string) {
  return jsonb(name).$type<LocalizedText>();
}

/** An instant, stored with time zone. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: "date" });
}

export const createdAt = () => instant("created_at").notNull().default(sql`now()`);
