import { sql } from "drizzle-orm";
import { check, date, index, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { artisanOrder } from "#db/schema/orders.ts";

/** States of a complaint; which may follow which stands in the table `state_transition`. */
export type ComplaintState =
  | "filed"
  | "mediating"
  | "proposed"
  | "settled"
  | "failed"
  | "dismissed"
  | "withdrawn";
export type ComplaintKind = "quality" | "delay" | "payment" | "name" | "conduct" | "other";
export type PartyAnswer = "accepted" | "refused";

/**
 * A complaint against a maker, by another maker of a craft body or by a buyer, and the mediation of it. Private to the two
 * parties, the mediator, and the registrars and managers of the maker's chamber.
 */
export const complaint = pgTable(
  "complaint",
  {
    id: id("complaint"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    // The body both belong to, where there is one.
    bodyId: idRef("body_id", "body").references(() => craftBody.id),
    // Who complains: a maker, or a person who bought.
    complainantArtisanId: idRef("complainant_artisan_id", "artisan").references(() => artisan.id),
    complainantUserId: idRef("complainant_user_id", "user").references(() => user.id),
    orderId: idRef("order_id", "order").references(() => artisanOrder.id),
    respondentId: idRef("respondent_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    kind: text("kind").$type<ComplaintKind>().notNull(),
    words: text("words").notNull(),
    wish: text("wish").notNull(),
    state: text("state").$type<ComplaintState>().notNull().default("filed"),
    mediatorId: idRef("mediator_id", "user").references(() => user.id),
    // The workshop of a mediator who is an office holder of the body; none for an officer of the chamber.
    mediatorArtisanId: idRef("mediator_artisan_id", "artisan").references(() => artisan.id),
    filedBy: idRef("filed_by", "user")
      .notNull()
      .references(() => user.id),
    // Deadlines by the rules of the day each began: to name a mediator, and to end the mediation.
    nameBy: date("name_by").notNull(),
    endBy: date("end_by"),
    // Which deadline was reminded of, so that each reminder is sent once.
    remindedOf: text("reminded_of"),
    outcome: text("outcome"),
    namedAt: instant("named_at"),
    closedAt: instant("closed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("complaint_chamber").on(t.chamberId, t.state),
    index("complaint_respondent").on(t.respondentId),
    index("complaint_complainant").on(t.complainantArtisanId),
    index("complaint_buyer").on(t.complainantUserId),
    check("complaint_who", sql`num_nonnulls(${t.complainantArtisanId}, ${t.complainantUserId}) = 1`),
    check("complaint_two", sql`${t.complainantArtisanId} is distinct from ${t.respondentId}`),
    check("complaint_kind", sql`${t.kind} in ('quality', 'delay', 'payment', 'name', 'conduct', 'other')`),
    check(
      "complaint_state",
      sql`${t.state} in ('filed', 'mediating', 'proposed', 'settled', 'failed', 'dismissed', 'withdrawn')`,
    ),
    check(
      "complaint_mediator",
      sql`${t.state} not in ('mediating', 'proposed', 'settled', 'failed')
        or (${t.mediatorId} is not null and ${t.endBy} is not null)`,
    ),
    check(
      "complaint_closed",
      sql`(${t.state} in ('settled', 'failed', 'dismissed', 'withdrawn')) = (${t.closedAt} is not null)`,
    ),
    check("complaint_outcome", sql`${t.state} not in ('failed', 'dismissed') or ${t.outcome} is not null`),
  ],
);

/** A meeting of the parties with the mediator, and what was noted of it. */
export const mediationSession = pgTable(
  "mediation_session",
  {
    id: id("mediationSession"),
    complaintId: idRef("complaint_id", "complaint")
      .notNull()
      .references(() => complaint.id),
    heldAt: instant("held_at").notNull(),
    place: text("place").notNull(),
    note: text("note"),
    createdAt: createdAt(),
  },
  (t) => [index("mediation_session_complaint").on(t.complaintId, t.heldAt)],
);

/** What the mediator proposes. Settled once both accept; refused by one, there may be another. */
export const mediationProposal = pgTable(
  "mediation_proposal",
  {
    id: id("mediationProposal"),
    complaintId: idRef("complaint_id", "complaint")
      .notNull()
      .references(() => complaint.id),
    n: smallint("n").notNull(),
    words: text("words").notNull(),
    answerBy: date("answer_by").notNull(),
    complainantAnswer: text("complainant_answer").$type<PartyAnswer>(),
    complainantAt: instant("complainant_at"),
    respondentAnswer: text("respondent_answer").$type<PartyAnswer>(),
    respondentAt: instant("respondent_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("mediation_proposal_n").on(t.complaintId, t.n),
    check(
      "mediation_proposal_answers",
      sql`(${t.complainantAnswer} is null) = (${t.complainantAt} is null)
        and (${t.respondentAnswer} is null) = (${t.respondentAt} is null)
        and ${t.complainantAnswer} in ('accepted', 'refused') is not false
        and ${t.respondentAnswer} in ('accepted', 'refused') is not false`,
    ),
  ],
);
