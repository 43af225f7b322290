import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type BodyOffice, craftBody, craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** States of an election; which may follow which stands in the table `state_transition`. */
export type ElectionState = "called" | "open" | "closed" | "decided" | "cancelled";
export type VoteChannel = "electronic" | "counter";

/** An election of one office of a craft body, by its members. */
export const election = pgTable(
  "election",
  {
    id: id("election"),
    bodyId: idRef("body_id", "body")
      .notNull()
      .references(() => craftBody.id),
    // The chamber that keeps the body's file; none for a national body.
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    office: text("office").$type<BodyOffice>().notNull(),
    state: text("state").$type<ElectionState>().notNull().default("called"),
    // Days the members are told; candidates stand until the box is opened.
    opensOn: date("opens_on").notNull(),
    closesOn: date("closes_on").notNull(),
    termEndsOn: date("term_ends_on"),
    calledBy: idRef("called_by", "user")
      .notNull()
      .references(() => user.id),
    // How many members could vote, as it was when the box was opened.
    roll: integer("roll"),
    openedAt: instant("opened_at"),
    closedAt: instant("closed_at"),
    decidedAt: instant("decided_at"),
    winnerId: idRef("winner_id", "bodyMember").references(() => craftBodyMember.id),
    officeId: idRef("office_id", "bodyOffice").references(() => craftBodyOffice.id),
    cancelNote: text("cancel_note"),
    createdAt: createdAt(),
  },
  (t) => [
    index("election_body").on(t.bodyId, t.createdAt),
    uniqueIndex("election_one_at_a_time")
      .on(t.bodyId, t.office)
      .where(sql`${t.state} in ('called', 'open', 'closed')`),
    check("election_days", sql`${t.opensOn} <= ${t.closesOn}`),
    check("election_term", sql`${t.termEndsOn} is null or ${t.termEndsOn} > ${t.closesOn}`),
    check("election_state", sql`${t.state} in ('called', 'open', 'closed', 'decided', 'cancelled')`),
    check(
      "election_decided",
      sql`(${t.state} = 'decided') = (${t.winnerId} is not null) and (${t.winnerId} is null) = (${t.officeId} is null)`,
    ),
    check("election_cancelled", sql`(${t.state} = 'cancelled') = (${t.cancelNote} is not null)`),
  ],
);

/** A member who stands for the office. */
export const electionCandidate = pgTable(
  "election_candidate",
  {
    electionId: idRef("election_id", "election")
      .notNull()
      .references(() => election.id),
    memberId: idRef("member_id", "bodyMember")
      .notNull()
      .references(() => craftBodyMember.id),
    statement: text("statement"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.electionId, t.memberId] })],
);

/** Who has voted: one row a member, which is what makes it one vote. No time, and nothing of the ballot. */
export const electionVoter = pgTable(
  "election_voter",
  {
    electionId: idRef("election_id", "election")
      .notNull()
      .references(() => election.id),
    memberId: idRef("member_id", "bodyMember")
      .notNull()
      .references(() => craftBodyMember.id),
    channel: text("channel").$type<VoteChannel>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.memberId] }),
    check("election_voter_channel", sql`${t.channel} in ('electronic', 'counter')`),
  ],
);

/**
 * Ballots in the box: for whom, or for nobody. No voter and no time; the key is random, and closing the election mixes the
 * rows. No role of the product may read them: a function of the database counts.
 */
export const electionBallot = pgTable(
  "election_ballot",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    electionId: idRef("election_id", "election")
      .notNull()
      .references(() => election.id),
    candidateId: idRef("candidate_id", "bodyMember"),
  },
  (t) => [index("election_ballot_election").on(t.electionId)],
);

/** One officer's count. A second one is a recount by somebody else; every one is kept. */
export const electionCount = pgTable(
  "election_count",
  {
    id: id("electionCount"),
    electionId: idRef("election_id", "election")
      .notNull()
      .references(() => election.id),
    n: smallint("n").notNull(),
    countedBy: idRef("counted_by", "user")
      .notNull()
      .references(() => user.id),
    note: text("note"),
    createdAt: createdAt(),
  },
  (t) => [unique("election_count_n").on(t.electionId, t.n), check("election_count_first", sql`${t.n} >= 1`)],
);

/** What a count found for a candidate, or (null) of empty ballots: from the electronic box, and on paper. */
export const electionCountLine = pgTable(
  "election_count_line",
  {
    countId: idRef("count_id", "electionCount")
      .notNull()
      .references(() => electionCount.id),
    candidateId: idRef("candidate_id", "bodyMember").references(() => craftBodyMember.id),
    electronic: integer("electronic").notNull(),
    paper: integer("paper").notNull(),
  },
  (t) => [
    unique("election_count_line_once").on(t.countId, t.candidateId).nullsNotDistinct(),
    check("election_count_line_votes", sql`${t.electronic} >= 0 and ${t.paper} >= 0`),
  ],
);
