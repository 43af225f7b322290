import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { annex, chamber } from "#db/schema/chambers.ts";
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
    // When the person last gave a second factor in this browser. Without it no office opens.
    secondFactorAt: instant("second_factor_at"),
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
      .$type<
        | "artisan"
        | "maker"
        | "packer"
        | "registrar"
        | "verifier"
        | "curator"
        | "manager"
        | "federation"
        | "ministry"
        | "mda"
        | "admin"
      >()
      .notNull(),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    // A manager whom the workshop took in by itself. Whoever the register gave their grant holds the registration.
    isDelegate: boolean("is_delegate").notNull().default(false),
    // The branch somebody of the chamber works at; null is the seat.
    annexId: idRef("annex_id", "annex").references(() => annex.id),
    grantedBy: idRef("granted_by", "user"),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
    endedBy: idRef("ended_by", "user"),
  },
  (t) => [
    index("role_grant_user").on(t.userId),
    index("role_grant_chamber").on(t.chamberId),
    uniqueIndex("role_grant_once")
      .on(t.userId, t.role, sql`coalesce(${t.chamberId}, ${t.artisanId}, '')`)
      .where(sql`${t.endedAt} is null`),
    check(
      "role_grant_scope",
      sql`
      (${t.role} in ('maker', 'packer', 'artisan')) = (${t.artisanId} is not null)
      and (${t.role} in ('registrar', 'verifier', 'curator', 'manager')) = (${t.chamberId} is not null)`,
    ),
    check("role_grant_delegate", sql`not ${t.isDelegate} or ${t.role} = 'artisan'`),
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

/** A passkey (WebAuthn credential) of a person. */
export const passkey = pgTable(
  "passkey",
  {
    // The credential id the authenticator gave, base64url.
    id: text("id").primaryKey(),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    // COSE public key, base64url.
    publicKey: text("public_key").notNull(),
    counter: bigint("counter", { mode: "number" }).notNull(),
    transports: text("transports").array().notNull(),
    label: text("label").notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [index("passkey_user").on(t.userId)],
);

/** The secret of a person's authenticator app, sealed. `lastStep` is the last 30-second step that was accepted. */
export const totp = pgTable("totp", {
  userId: idRef("user_id", "user")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" }),
  sealedSecret: text("sealed_secret").notNull(),
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
  confirmedAt: instant("confirmed_at"),
  createdAt: createdAt(),
});

/** A code that stands in once for a lost second factor. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    createdAt: createdAt(),
    usedAt: instant("used_at"),
  },
  (t) => [unique("recovery_code_hash").on(t.userId, t.codeHash)],
);

/**
 * What a browser has begun and must answer within minutes, one a session and purpose: what a passkey signs to be registered or
 * to prove somebody, or (`app`) the sealed secret of an authenticator app that is being set up.
 */
export const passkeyChallenge = pgTable(
  "passkey_challenge",
  {
    sessionToken: text("session_token")
      .notNull()
      .references(() => session.sessionToken, { onDelete: "cascade" }),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<"register" | "prove" | "app">().notNull(),
    challenge: text("challenge").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [unique("passkey_challenge_session").on(t.sessionToken, t.purpose)],
);

/** An invitation to work for a chamber, or for a national institution, sent to an address. The link's token is stored hashed. */
export const staffInvitation = pgTable(
  "staff_invitation",
  {
    id: id("invitation"),
    email: text("email").notNull(),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    annexId: idRef("annex_id", "annex").references(() => annex.id),
    roles: text("roles").array().notNull(),
    locale: text("locale").notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    // Sealed for the mail job and cleared once the mail is out.
    sealedToken: text("sealed_token"),
    invitedBy: idRef("invited_by", "user")
      .notNull()
      .references(() => user.id),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: idRef("accepted_by", "user").references(() => user.id),
    withdrawnAt: instant("withdrawn_at"),
    createdAt: createdAt(),
  },
  (t) => [index("staff_invitation_chamber").on(t.chamberId, t.createdAt)],
);
