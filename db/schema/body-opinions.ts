import { sql } from "drizzle-orm";
import { boolean, check, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { craftBody, craftBodyMember } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { user } from "#db/schema/identity.ts";

export type OpinionSubject = "craft" | "grade" | "listing" | "rule";
/** States of an opinion; which may follow which stands in the table `state_transition`. */
export type OpinionState = "asked" | "given" | "published" | "withdrawn";
export type OpinionVerdict = "favourable" | "reservations" | "unfavourable" | "none";

/**
 * What a chamber asks of a craft body, and the body's answer: given by one office holder, signed by another, then public. About the
 * grade of a craft it is the second reading of a drafted assessment.
 */
export const bodyOpinion = pgTable(
  "body_opinion",
  {
    id: id("opinion"),
    bodyId: idRef("body_id", "body")
      .notNull()
      .references(() => craftBody.id),
    // The chamber that asks; none when the federation asks a national body.
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    subject: text("subject").$type<OpinionSubject>().notNull(),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    assessmentId: idRef("assessment_id", "assessment").references(() => craftAssessment.id),
    question: text("question").notNull(),
    // The texts the question is about: laws, orders, a draft.
    texts: text("texts"),
    answerBy: date("answer_by").notNull(),
    state: text("state").$type<OpinionState>().notNull().default("asked"),
    askedBy: idRef("asked_by", "user")
      .notNull()
      .references(() => user.id),
    verdict: text("verdict").$type<OpinionVerdict>(),
    reasons: text("reasons"),
    givenBy: idRef("given_by", "user").references(() => user.id),
    givenMemberId: idRef("given_member_id", "bodyMember").references(() => craftBodyMember.id),
    givenAt: instant("given_at"),
    signedBy: idRef("signed_by", "user").references(() => user.id),
    signedMemberId: idRef("signed_member_id", "bodyMember").references(() => craftBodyMember.id),
    publishedAt: instant("published_at"),
    // Why the second office holder sent it back, or the asker took it back.
    note: text("note"),
    remindedOn: date("reminded_on"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("body_opinion_body").on(t.bodyId, t.state),
    index("body_opinion_chamber").on(t.chamberId, t.state),
    index("body_opinion_craft").on(t.craftId),
    // One answer of a body to an assessment: it is the second reading or none.
    uniqueIndex("body_opinion_reading").on(t.assessmentId, t.bodyId).where(sql`${t.state} <> 'withdrawn'`),
    check("body_opinion_subject", sql`${t.subject} in ('craft', 'grade', 'listing', 'rule')`),
    check("body_opinion_grade", sql`(${t.subject} = 'grade') = (${t.assessmentId} is not null)`),
    check(
      "body_opinion_craft_named",
      sql`${t.subject} not in ('craft', 'grade') or ${t.craftId} is not null`,
    ),
    check("body_opinion_state", sql`${t.state} in ('asked', 'given', 'published', 'withdrawn')`),
    check(
      "body_opinion_verdict",
      sql`${t.verdict} in ('favourable', 'reservations', 'unfavourable', 'none') is not false`,
    ),
    check(
      "body_opinion_given",
      sql`${t.state} not in ('given', 'published')
        or num_nonnulls(${t.verdict}, ${t.reasons}, ${t.givenBy}, ${t.givenMemberId}, ${t.givenAt}) = 5`,
    ),
    check(
      "body_opinion_published",
      sql`(${t.state} = 'published') = (num_nonnulls(${t.signedBy}, ${t.signedMemberId}, ${t.publishedAt}) = 3)
        and (${t.state} <> 'published' or (${t.signedBy} <> ${t.givenBy} and ${t.signedMemberId} <> ${t.givenMemberId}))`,
    ),
  ],
);
