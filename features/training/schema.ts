import { z } from "zod";
import type { EnrolmentState, ProgrammeKind, ProgrammeState, SessionState } from "#db/schema/training.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { EnrolmentState, ProgrammeKind } from "#db/schema/training.ts";

export const programmeKinds = [
  "initial",
  "continuing",
  "literacy",
  "apprenticeship",
  "transmission",
] as const satisfies readonly ProgrammeKind[];

const words = (max: number) => z.string().trim().min(1, "REQUIRED").max(max, "TOO_LONG");
const threeOf = (max: number) => z.strictObject({ ar: words(max), fr: words(max), en: words(max) });
const whole = (max: number, code: string) => z.coerce.number(code).int(code).min(1, code).max(max, code);
const day = z.iso.date("DATE_INVALID");

/** Words of a programme, each in three languages. */
export const programmeWords = ["title", "summary", "prerequisites"] as const;

export const writeProgrammeInput = z.strictObject({
  /** Null for one that is new. */
  programmeId: idSchema("trainingProgramme").nullable(),
  chamberId: idSchema("chamber"),
  kind: z.enum(programmeKinds, "CHOOSE"),
  /** Null for what is of every craft. */
  craftId: idSchema("craft").nullable(),
  title: threeOf(120),
  summary: threeOf(1000),
  prerequisites: threeOf(400),
  hours: whole(5000, "HOURS_INVALID"),
});

export const programmeInput = z.strictObject({ programmeId: idSchema("trainingProgramme") });
export const moveProgrammeInput = programmeInput.extend({ to: z.enum(["open", "closed"]) });
export const planSessionInput = programmeInput.extend({
  place: threeOf(160),
  startsOn: day,
  endsOn: day,
  seats: whole(500, "SEATS_INVALID"),
  /** Number in the register of the maker who leads it; empty for others who teach. */
  trainer: z.string().trim().max(40, "TOO_LONG"),
});
export const sessionInput = z.strictObject({ sessionId: idSchema("trainingSession") });
export const changeSessionInput = planSessionInput.omit({ programmeId: true }).extend(sessionInput.shape);
export const cancelSessionInput = sessionInput.extend({ confirmed: z.literal(true, "CONFIRM_REQUIRED") });
export const enrolInput = sessionInput.extend({ artisanId: idSchema("artisan") });
export const enrolmentInput = z.strictObject({ enrolmentId: idSchema("trainingEnrolment") });
export const attendInput = enrolmentInput.extend({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, "CODE_INVALID"),
});
export const assessInput = enrolmentInput.extend({
  outcome: z.enum(["passed", "failed"], "CHOOSE"),
  note: z.string().trim().max(1000, "TOO_LONG"),
});
export const certifyInput = enrolmentInput.extend({ confirmed: z.literal(true, "CONFIRM_REQUIRED") });
export const chamberInput = z.strictObject({ chamberId: idSchema("chamber") });
export const learnerInput = z.strictObject({ artisanId: idSchema("artisan") });

export type ProgrammeDto = {
  id: Id<"trainingProgramme">;
  chamberId: Id<"chamber">;
  kind: ProgrammeKind;
  state: ProgrammeState;
  craftId: Id<"craft"> | null;
  craftName: LocalizedText | null;
  title: LocalizedText;
  summary: LocalizedText;
  prerequisites: LocalizedText;
  hours: number;
  isDemonstration: boolean;
};

export type SessionDto = {
  id: Id<"trainingSession">;
  state: SessionState;
  place: LocalizedText;
  startsOn: string;
  endsOn: string;
  seats: number;
  trainerName: LocalizedText | null;
  taken: number;
  waiting: number;
};

export type OfficeProgramme = ProgrammeDto & { sessions: SessionDto[] };

export type LearnerRow = {
  id: Id<"trainingEnrolment">;
  name: LocalizedText;
  state: EnrolmentState;
  position: number;
  days: number;
  note: string | null;
  /** Of what they passed; null where it was not certified. */
  certificate: { id: Id<"skillCertificate">; revokedAt: string | null } | null;
};

export type OfficeSession = SessionDto & {
  chamberId: Id<"chamber">;
  programmeId: Id<"trainingProgramme">;
  title: LocalizedText;
  /** As it was typed when the session was planned: the trainer's number in the register. */
  trainer: string;
  learners: LearnerRow[];
  /** What the trainer reads out today; null on a day on which it is not held, and for who does not keep it. */
  code: string | null;
};

/** A session as a maker sees it, with their own place in it. */
export type OwnSession = {
  id: Id<"trainingSession">;
  programme: Pick<ProgrammeDto, "kind" | "title" | "summary" | "prerequisites" | "hours" | "isDemonstration">;
  chamberName: LocalizedText;
  place: LocalizedText;
  trainerName: LocalizedText | null;
  startsOn: string;
  endsOn: string;
  isFull: boolean;
  isCancelled: boolean;
  enrolment: {
    id: Id<"trainingEnrolment">;
    state: EnrolmentState;
    /** Days on which the maker was there. */
    days: number;
    isHereToday: boolean;
    note: string | null;
    certificate: { revokedAt: string | null } | null;
    /** What a line of learning would begin with, where a master led what was passed. */
    line: LineStart | null;
    /** Those who wait before, and oneself. */
    ahead: number;
  } | null;
};

/** The beginning of a line in the register of who learned from whom: ids and numbers for the form of `/studio/lineage/new`. */
export type LineStart = {
  craftId: Id<"craft">;
  registryNumber: string;
  kind: "programme" | "apprenticeship";
  sinceYear: string;
  untilYear: string;
};

export type OwnTraining = {
  artisanId: Id<"artisan">;
  /** ISO date in Morocco. */
  today: string;
  mine: OwnSession[];
  open: OwnSession[];
};

/** A craft in a chamber, and whether somebody should learn it. */
export type CraftNeed = {
  craftId: Id<"craft">;
  name: LocalizedText;
  masters: number;
  /** Masters of long practice from whom nobody is attested to have learned. */
  alone: number;
  /** Makers of the chamber who are registered for it. */
  makers: number;
  /** Pieces of the craft that were sold in the whole country within a year. */
  sold: number;
};

export type Needs = {
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  years: number;
  /** Where the number of years stands, and how sure it is. */
  source: { source: string; evidence: string };
  crafts: CraftNeed[];
};
