import { boolean, date, integer, jsonb, smallint, text } from "drizzle-orm/pg-core";
import type { BodyOffice } from "#db/schema/bodies.ts";
import type { MeetingKind } from "#db/schema/body-minutes.ts";
import type { OpinionSubject, OpinionVerdict } from "#db/schema/body-opinions.ts";
import { instant } from "#db/schema/columns.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

// What anyone may see of craft bodies: active ones, and who holds their offices where the maker agreed to be shown.

export const publishedBody = published
  .view("craft_body", {
    id: text("id").$type<Id<"body">>().notNull(),
    level: text("level").$type<"provincial" | "regional" | "national">().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
    provinceCode: text("province_code"),
    parentId: text("parent_id").$type<Id<"body">>(),
    name: localized("name"),
    trade: localized("trade"),
    foundedOn: date("founded_on"),
    /** Null for fewer than five. */
    members: integer("members"),
  })
  .existing();

export const publishedBodyOffice = published
  .view("craft_body_office", {
    id: text("id").$type<Id<"bodyOffice">>().notNull(),
    bodyId: text("body_id").$type<Id<"body">>().notNull(),
    office: text("office").$type<BodyOffice>().notNull(),
    since: date("since").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>(),
    name: jsonb("name").$type<LocalizedText>(),
  })
  .existing();

/** A province's name, for whoever may see it: everybody. */
export const publishedProvince = published
  .view("province", {
    code: text("code").notNull(),
    name: localized("name"),
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
  })
  .existing();

/** A registration behind its number; the name only where the maker agreed to be shown. */
export const publishedRegistration = published
  .view("registration", {
    id: text("id").$type<Id<"artisan">>().notNull(),
    registryNumber: text("registry_number").notNull(),
    state: text("state").notNull(),
    name: jsonb("name").$type<LocalizedText>(),
    town: jsonb("town").$type<LocalizedText>(),
  })
  .existing();

/** Decisions of meetings that a body shows the public: of the newest minutes that were signed. */
export const publishedBodyDecision = published
  .view("craft_body_decision", {
    minutesId: text("minutes_id").notNull(),
    n: smallint("n").notNull(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    bodyId: text("body_id").$type<Id<"body">>().notNull(),
    kind: text("kind").$type<MeetingKind>().notNull(),
    heldAt: instant("held_at").notNull(),
    words: text("words").notNull(),
    inFavour: integer("in_favour").notNull(),
    against: integer("against").notNull(),
    abstained: integer("abstained").notNull(),
  })
  .existing();

/** What bodies were asked and said, once two of their office holders had signed it. */
export const publishedBodyOpinion = published
  .view("body_opinion", {
    id: text("id").$type<Id<"opinion">>().notNull(),
    subject: text("subject").$type<OpinionSubject>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>(),
    assessmentId: text("assessment_id").$type<Id<"assessment">>(),
    bodyName: localized("body_name"),
    chamberName: jsonb("chamber_name").$type<LocalizedText>(),
    question: text("question").notNull(),
    texts: text("texts"),
    verdict: text("verdict").$type<OpinionVerdict>().notNull(),
    reasons: text("reasons").notNull(),
    answerBy: date("answer_by").notNull(),
    publishedAt: instant("published_at").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();
