import { boolean, date, index, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id } from "#db/schema/columns.ts";

/**
 * Who answers for the safety of what is sold into the European Union (Regulation (EU) 2023/988, art. 16, with art. 4 of
 * Regulation (EU) 2019/1020), as a dated record with its source. The newest that has begun and not ended is in force.
 */
export const responsiblePerson = pgTable(
  "responsible_person",
  {
    id: id("responsiblePerson"),
    name: text("name").notNull(),
    address: text("address").notNull(),
    email: text("email").notNull(),
    validFrom: date("valid_from").notNull(),
    validUntil: date("valid_until"),
    source: text("source").notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("responsible_person_newest").on(t.validFrom)],
);
