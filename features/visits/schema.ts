import { z } from "zod";
import type { DocumentDto } from "#features/vault/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export { onClock, weekOf } from "#features/visits/domain/when.ts";

export const visitOutcomes = ["confirmed", "doubts", "nobody_there"] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** Photographs a visit holds at most. */
export const photosAtMost = 8;

export const visitSubject = z.union([idSchema("application"), idSchema("artisan")]);
export type VisitSubjectId = Id<"application"> | Id<"artisan">;

export const planInput = z.strictObject({
  subjectId: visitSubject,
  day: z.iso.date("DATE_INVALID"),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "TIME_INVALID"),
  officerId: idSchema("user"),
});

/** Where a report was written: degrees, and metres within which that is right. */
export const placeSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(100_000),
});
export type Place = z.output<typeof placeSchema>;

export const reportInput = z.strictObject({
  visitId: idSchema("visit"),
  outcome: z.enum(visitOutcomes, "REQUIRED"),
  report: z.string().trim().min(10, "REPORT_SHORT").max(3000, "TOO_LONG"),
  place: placeSchema.nullable(),
});

export type VisitPhoto = Pick<DocumentDto, "id"> & { link: `/files/${string}` };

/** A visit as the chamber's officers see it. Instants are ISO. */
export type VisitDto = {
  id: Id<"visit">;
  plannedFor: string;
  officer: { id: Id<"user">; name: string };
  state: "planned" | "done" | "cancelled";
  doneAt: string | null;
  outcome: VisitOutcome | null;
  report: string | null;
  place: Place | null;
  photos: VisitPhoto[];
};

/** What keeps a visit from being planned. */
export type VisitHindrance = "not_under_review" | "planned" | "struck_off";

export type SubjectVisits = {
  subjectId: VisitSubjectId;
  chamberId: Id<"chamber">;
  name: LocalizedText | null;
  number: string | null;
  visits: VisitDto[];
  hindrance: VisitHindrance | null;
};

export type OfficerChoice = { id: Id<"user">; name: string };

/** A visit with whom it is to, for the agenda and the page that is used on the way. */
export type VisitOf = VisitDto & {
  subjectId: VisitSubjectId;
  chamberId: Id<"chamber">;
  name: LocalizedText | null;
  number: string | null;
  town: LocalizedText | null;
  isMine: boolean;
};

export type Agenda = {
  /** ISO date of the week's Monday. */
  week: string;
  today: string;
  /** Planned for a day that is over, and not reported. */
  late: VisitOf[];
  days: { day: string; visits: VisitOf[] }[];
};
