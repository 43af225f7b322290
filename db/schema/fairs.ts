import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { piece, variant } from "#db/schema/catalogue.ts";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { fair } from "#db/schema/fair.ts";
import { user } from "#db/schema/identity.ts";

/** An application's way: drawn it waits or is offered a stand, which its maker answers in time or loses. */
export type FairApplicationState =
  | "submitted"
  | "withdrawn"
  | "waiting"
  | "offered"
  | "confirmed"
  | "declined"
  | "lapsed";

/** The seed of a draw that was not made yet. The product alone reads it; nobody who scores can. */
export const fairSeed = pgTable("fair_seed", {
  fairId: idRef("fair_id", "fair")
    .primaryKey()
    .references(() => fair.id),
  sealed: text("sealed").notNull(),
});

/** What is asked, how it is measured, and how much it weighs. Published with the call, and not changed afterwards. */
export const fairCriterion = pgTable(
  "fair_criterion",
  {
    id: id("fairCriterion"),
    fairId: idRef("fair_id", "fair")
      .notNull()
      .references(() => fair.id),
    position: smallint("position").notNull(),
    title: localized("title").notNull(),
    measure: localized("measure").notNull(),
    weight: smallint("weight").notNull(),
  },
  (t) => [
    unique("fair_criterion_position").on(t.fairId, t.position),
    check("fair_criterion_weight", sql`${t.weight} between 1 and 100`),
  ],
);

export const fairStand = pgTable(
  "fair_stand",
  {
    id: id("fairStand"),
    fairId: idRef("fair_id", "fair")
      .notNull()
      .references(() => fair.id),
    position: smallint("position").notNull(),
    number: text("number").notNull(),
    // Centimetres.
    widthCm: integer("width_cm").notNull(),
    depthCm: integer("depth_cm").notNull(),
  },
  (t) => [
    unique("fair_stand_number").on(t.fairId, t.number),
    unique("fair_stand_position").on(t.fairId, t.position),
    check("fair_stand_size", sql`${t.widthCm} between 50 and 5000 and ${t.depthCm} between 50 and 5000`),
  ],
);

export const fairApplication = pgTable(
  "fair_application",
  {
    id: id("fairApplication"),
    fairId: idRef("fair_id", "fair")
      .notNull()
      .references(() => fair.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    // Given in the order of arrival; what the draw knows the application by.
    number: integer("number").notNull(),
    state: text("state").$type<FairApplicationState>().notNull().default("submitted"),
    // What the draw said. Points are the sum of both officers' points times the weights.
    points: integer("points"),
    lot: text("lot"),
    rank: integer("rank"),
    standId: idRef("stand_id", "fairStand").references(() => fairStand.id),
    offeredAt: instant("offered_at"),
    answerBy: instant("answer_by"),
    answeredAt: instant("answered_at"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique("fair_application_once").on(t.fairId, t.artisanId),
    unique("fair_application_number").on(t.fairId, t.number),
    unique("fair_application_rank").on(t.fairId, t.rank),
    index("fair_application_artisan").on(t.artisanId),
    // One stand, one exhibitor.
    uniqueIndex("fair_application_stand").on(t.standId).where(sql`${t.state} in ('offered', 'confirmed')`),
    index("fair_application_due").on(t.answerBy).where(sql`${t.state} = 'offered'`),
    check(
      "fair_application_state",
      sql`${t.state} in ('submitted', 'withdrawn', 'waiting', 'offered', 'confirmed', 'declined', 'lapsed')`,
    ),
    check(
      "fair_application_offer",
      sql`${t.state} not in ('offered', 'confirmed') or num_nonnulls(${t.standId}, ${t.offeredAt}, ${t.answerBy}) = 3`,
    ),
    check("fair_application_drawn", sql`num_nonnulls(${t.points}, ${t.lot}, ${t.rank}) in (0, 3)`),
  ],
);

export const fairAnswer = pgTable(
  "fair_answer",
  {
    applicationId: idRef("application_id", "fairApplication")
      .notNull()
      .references(() => fairApplication.id),
    criterionId: idRef("criterion_id", "fairCriterion")
      .notNull()
      .references(() => fairCriterion.id),
    answer: text("answer").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.criterionId] }),
    check("fair_answer_length", sql`length(${t.answer}) between 1 and 1000`),
  ],
);

/** What an applicant means to show. */
export const fairPiece = pgTable(
  "fair_piece",
  {
    applicationId: idRef("application_id", "fairApplication")
      .notNull()
      .references(() => fairApplication.id),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    position: smallint("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.pieceId] }), index("fair_piece_piece").on(t.pieceId)],
);

/** One officer's points for one criterion, with the reason. Two officers an application, and no third. */
export const fairScore = pgTable(
  "fair_score",
  {
    applicationId: idRef("application_id", "fairApplication")
      .notNull()
      .references(() => fairApplication.id),
    criterionId: idRef("criterion_id", "fairCriterion")
      .notNull()
      .references(() => fairCriterion.id),
    officerId: idRef("officer_id", "user")
      .notNull()
      .references(() => user.id),
    points: smallint("points").notNull(),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.criterionId, t.officerId] }),
    check("fair_score_points", sql`${t.points} between 0 and 10`),
    check("fair_score_reason", sql`length(${t.reason}) between 3 and 500`),
  ],
);

/** A sale at a stand, beside the checkout it is: who recorded it, and until when a mistake can be undone. */
export const standSale = pgTable(
  "stand_sale",
  {
    id: id("standSale"),
    fairId: idRef("fair_id", "fair")
      .notNull()
      .references(() => fair.id),
    applicationId: idRef("application_id", "fairApplication")
      .notNull()
      .references(() => fairApplication.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .unique()
      .references(() => checkout.id),
    sku: text("sku")
      .notNull()
      .references(() => variant.sku),
    // Made by the page that is sent: the same form twice is one sale.
    formKey: text("form_key").notNull().unique(),
    // What the square code of a card payment leads to.
    code: text("code").notNull().unique(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    undoUntil: instant("undo_until"),
    undoneAt: instant("undone_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("stand_sale_application").on(t.applicationId, t.createdAt),
    index("stand_sale_open").on(t.undoUntil).where(sql`${t.undoneAt} is null`),
  ],
);
