import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";

/** A person who can sign in. `email` is stored lower-case; the application normalises it. */
export const user = pgTable("user", {
  id: id("user"),
  name: text("name"),
  email: text("email").notNull().unique(),
  emailVerified: instant("email_verified"),
  image: text("image"),
  locale: text("locale").notNull().default("fr"),
  createdAt: createdAt(),
});

/** External sign-in accounts: required by the auth adapter, unused while sign-in is by e-mailed code. */
export const account = pgTable(
  "account",
  {
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (t) => [unique("account_provider").on(t.provider, t.providerAccountId)],
);

/** One row a signed-in browser. Deleting the row signs the person out at the next request. */
export const session = pgTable(
  "session",
  {
    // SHA-256 of the cookie's token: a leaked table opens no session.
    sessionToken: text("session_token").primaryKey(),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    expires: instant("expires").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("session_user").on(t.userId)],
);

/** What a person may act as. A shopper needs no grant. */
export const grant = pgTable(
  "role_grant",
  {
    id: id("grant"),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    role: text("role")
      .$type<"artisan" | "officer" | "curator" | "manager" | "federation" | "ministry" | "mda" | "admin">()
      .notNull(),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("role_grant_user").on(t.userId),
    check(
      "role_grant_scope",
      sql`
      (${t.role} = 'artisan') = (${t.artisanId} is not null)
      and (${t.role} in ('officer', 'curator', 'manager')) = (${t.chamberId} is not null)`,
    ),
  ],
);

/** An e-mailed sign-in code: hashed, bound to the browser that asked, ten minutes, five tries. */
export const signInCode = pgTable(
  "sign_in_code",
  {
    id: id("signInCode"),
    email: text("email").notNull(),
    // Sealed for the mail job and cleared once the mail is out; only the hash stays.
    sealedCode: text("sealed_code"),
    codeHash: text("code_hash").notNull(),
    browserHash: text("browser_hash").notNull(),
    locale: text("locale").notNull(),
    expiresAt: instant("expires_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    consumedAt: instant("consumed_at"),
    createdAt: createdAt(),
  },
  (t) => [index("sign_in_code_email").on(t.email, t.createdAt)],
);
