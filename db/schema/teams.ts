import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type TeamRole = "manager" | "maker" | "packer";

/** Somebody of a workshop, with an account or without one. Triggers keep it in step with the grants of `role_grant`. */
export const workshopMember = pgTable(
  "workshop_member",
  {
    id: id("workshopMember"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    userId: idRef("user_id", "user").references(() => user.id, { onDelete: "set null" }),
    name: text("name").notNull(),
    role: text("role").$type<TeamRole>().notNull(),
    // Since when they agree to be named with what they made; theirs alone to say, and over with their place.
    namedAt: instant("named_at"),
    joinedAt: instant("joined_at").notNull().default(sql`now()`),
    endedAt: instant("ended_at"),
  },
  (t) => [
    unique("workshop_member_of").on(t.id, t.artisanId),
    uniqueIndex("workshop_member_once").on(t.artisanId, t.userId).where(sql`${t.endedAt} is null`),
    index("workshop_member_user").on(t.userId),
    check("workshop_member_role", sql`${t.role} in ('manager', 'maker', 'packer')`),
    check("workshop_member_name", sql`length(${t.name}) between 1 and 254`),
    check("workshop_member_shown", sql`${t.namedAt} is null or ${t.name} not like '%@%'`),
    check(
      "workshop_member_account",
      sql`${t.role} <> 'manager' or ${t.userId} is not null or ${t.endedAt} is not null`,
    ),
  ],
);

/** A code that lets somebody into a workshop, once, sent by mail or by short message. */
export const workshopInvitation = pgTable(
  "workshop_invitation",
  {
    id: id("workshopInvitation"),
    artisanId: idRef("artisan_id", "artisan").notNull(),
    memberId: idRef("member_id", "workshopMember").notNull(),
    role: text("role").$type<TeamRole>().notNull(),
    email: text("email"),
    sealedPhone: text("sealed_phone"),
    locale: text("locale").notNull(),
    codeHash: text("code_hash").notNull().unique(),
    // Until the message with it is out.
    sealedCode: text("sealed_code"),
    invitedBy: idRef("invited_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    uniqueIndex("workshop_invitation_open")
      .on(t.memberId)
      .where(sql`${t.acceptedAt} is null and ${t.withdrawnAt} is null`),
    index("workshop_invitation_artisan").on(t.artisanId),
    foreignKey({
      name: "workshop_invitation_member",
      columns: [t.memberId, t.artisanId],
      foreignColumns: [workshopMember.id, workshopMember.artisanId],
    }),
    check("workshop_invitation_role", sql`${t.role} in ('manager', 'maker', 'packer')`),
    check(
      "workshop_invitation_way",
      sql`num_nonnulls(${t.email}, ${t.sealedPhone}) = 1 or ${t.acceptedAt} is not null or ${t.withdrawnAt} is not null`,
    ),
    check("workshop_invitation_end", sql`num_nonnulls(${t.acceptedAt}, ${t.withdrawnAt}) <= 1`),
  ],
);

/** Who of the workshop made a piece. */
export const pieceMaker = pgTable(
  "piece_maker",
  {
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    memberId: idRef("member_id", "workshopMember").notNull(),
    artisanId: idRef("artisan_id", "artisan").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.pieceId, t.memberId] }),
    index("piece_maker_member_pieces").on(t.memberId),
    foreignKey({
      name: "piece_maker_member",
      columns: [t.memberId, t.artisanId],
      foreignColumns: [workshopMember.id, workshopMember.artisanId],
    }),
  ],
);

/** Who gets what part of the price from a day on: of everything, or of one piece. Never changed; a later rule takes over. */
export const shareRule = pgTable(
  "share_rule",
  {
    id: id("shareRule"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    pieceId: idRef("piece_id", "piece").references(() => piece.id),
    validFrom: date("valid_from").notNull(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("share_rule_of").on(t.id, t.artisanId),
    index("share_rule_artisan").on(t.artisanId, t.pieceId, t.validFrom),
    check("share_rule_not_backwards", sql`${t.validFrom} >= (${t.createdAt} at time zone 'UTC')::date`),
  ],
);

/** One part of a rule, in basis points. Parts of a rule add up to 10,000; a deferred trigger refuses anything else. */
export const sharePart = pgTable(
  "share_part",
  {
    ruleId: idRef("rule_id", "shareRule").notNull(),
    position: smallint("position").notNull(),
    artisanId: idRef("artisan_id", "artisan").notNull(),
    // Null is what stays with the workshop.
    memberId: idRef("member_id", "workshopMember"),
    basisPoints: integer("basis_points").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ruleId, t.position] }),
    uniqueIndex("share_part_once").on(t.ruleId, sql`coalesce(${t.memberId}, '')`),
    foreignKey({
      name: "share_part_rule",
      columns: [t.ruleId, t.artisanId],
      foreignColumns: [shareRule.id, shareRule.artisanId],
    }),
    foreignKey({
      name: "share_part_member",
      columns: [t.memberId, t.artisanId],
      foreignColumns: [workshopMember.id, workshopMember.artisanId],
    }),
    check("share_part_size", sql`${t.basisPoints} between 1 and 10000`),
  ],
);
