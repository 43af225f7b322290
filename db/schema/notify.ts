import { sql } from "drizzle-orm";
import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns.ts";

/** Mails and short messages that went out, so that a job which runs twice sends once. Neither address nor words. */
export const mailDelivery = pgTable(
  "mail_delivery",
  {
    channel: text("channel").$type<"mail" | "sms">().notNull().default("mail"),
    template: text("template").notNull(),
    objectId: text("object_id").notNull(),
    // While it is `sending`: since when a short message has been on its way to the provider.
    sentAt: instant("sent_at").notNull().default(sql`now()`),
    outcome: text("outcome").$type<"sending" | "sent" | "refused">().notNull().default("sent"),
    // Why it was refused for good: `unreachable` or `stopped`.
    reason: text("reason"),
  },
  (t) => [primaryKey({ columns: [t.channel, t.template, t.objectId] })],
);
