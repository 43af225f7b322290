import { boolean, date, integer, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { localized, published } from "#db/schema/published-parts.ts";
import type { ProgrammeKind } from "#db/schema/training.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

// What anyone may see of certificates and of training: nothing of who asked for one, who learns, or how it went.

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Certificates of makers who agreed to have theirs shown, those that were taken back among them. */
export const publishedSkillCertificate = published
  .view("skill_certificate", {
    id: text("id").$type<Id<"skillCertificate">>().notNull(),
    credentialId: text("credential_id").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>(),
    name: localized("name"),
    grantedAt: instant("granted_at").notNull(),
    revokedAt: instant("revoked_at"),
    chamberName: localized("chamber_name"),
    isDemonstration: boolean("is_demonstration").notNull(),
    document: jsonb("document").notNull(),
    isTraining: boolean("is_training").notNull(),
  })
  .existing();

/** Programmes that are open. */
export const publishedProgramme = published
  .view("training_programme", {
    id: text("id").$type<Id<"trainingProgramme">>().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberName: localized("chamber_name"),
    regionCode: text("region_code").notNull(),
    kind: text("kind").$type<ProgrammeKind>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>(),
    craftName: jsonb("craft_name").$type<LocalizedText>(),
    title: localized("title"),
    summary: localized("summary"),
    prerequisites: localized("prerequisites"),
    hours: integer("hours").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
    createdAt: instant("created_at").notNull(),
  })
  .existing();

export const publishedSession = published
  .view("training_session", {
    id: text("id").$type<Id<"trainingSession">>().notNull(),
    programmeId: text("programme_id").$type<Id<"trainingProgramme">>().notNull(),
    place: localized("place"),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    seats: smallint("seats").notNull(),
  })
  .existing();
