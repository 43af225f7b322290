import { z } from "zod";
import type { MeetingKind, MeetingState, MinutesState } from "#db/schema/body-minutes.ts";
import type { BodyOffice } from "#features/bodies/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { instantInMorocco } from "#lib/morocco-time.ts";
import { westernDigits } from "#lib/people/digits.ts";

export type { MeetingKind, MeetingState, MinutesState } from "#db/schema/body-minutes.ts";

export const meetingKinds = ["assembly", "office"] as const satisfies readonly MeetingKind[];

/** Decisions that one form takes. */
export const mostDecisions = 8;

/** A meeting as it stands in a list. Instants are ISO. */
export type MeetingLine = {
  id: Id<"meeting">;
  bodyId: Id<"body">;
  bodyName: LocalizedText;
  kind: MeetingKind;
  state: MeetingState;
  heldAt: string;
  place: string;
  isSigned: boolean;
};

export type Decision = { n: number; words: string; inFavour: number; against: number; abstained: number };

export type MinutesDto = {
  id: Id<"minutes">;
  n: number;
  /** The version this one corrects; null for the first. */
  corrects: number | null;
  ar: string | null;
  fr: string | null;
  attended: number;
  state: MinutesState;
  signedOn: string | null;
  decisions: Decision[];
  signatures: { office: BodyOffice; name: LocalizedText; on: string; isMine: boolean }[];
  /** Opens the scan for a while; null without one. */
  scan: string | null;
};

export type Attendee = { memberId: Id<"bodyMember">; name: LocalizedText; how: "code" | "entered" };

/** A meeting with its list and every version of its minutes, the newest first. */
export type Meeting = MeetingLine & {
  chamberId: Id<"chamber"> | null;
  agenda: string;
  isPublic: boolean;
  cancelNote: string | null;
  isDemonstration: boolean;
  /** Of those who convene alone; null for others. */
  code: string | null;
  attended: number;
  /** By name, for those who keep the list. */
  attendees: Attendee[];
  absent: { memberId: Id<"bodyMember">; name: LocalizedText }[];
  minutes: MinutesDto[];
  isOver: boolean;
  mayConvene: boolean;
  maySign: boolean;
  /** The reader's own workshops that may still say they are there. */
  mayAttend: boolean;
  wasThere: boolean;
};

const meetingId = idSchema("meeting");
const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const words = (min: number, max: number) =>
  z.string().trim().min(1, "REQUIRED").min(min, "TOO_SHORT").max(max, "TOO_LONG");
const maybe = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "TOO_LONG")
    .transform((text) => text || null);

export const conveneInput = z.strictObject({
  bodyId: idSchema("body"),
  kind: z.enum(meetingKinds, "REQUIRED"),
  heldAt: z
    .string()
    .min(1, "REQUIRED")
    .transform((typed, context) => {
      const at = instantInMorocco(typed.slice(0, 16));
      if (at) return at;
      context.addIssue({ code: "custom", message: "DATE_INVALID" });
      return z.NEVER;
    }),
  place: words(3, 200),
  agenda: words(10, 4000),
});

export const cancelMeetingInput = z.strictObject({ meetingId, note: words(5, 500), confirmed });
export const publishInput = z.strictObject({ meetingId, isPublic: z.boolean() });

export const attendInput = z.strictObject({
  meetingId,
  code: z
    .string()
    .transform((typed) => westernDigits(typed).replace(/\D/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "CODE_INVALID")),
});
export const enterInput = z.strictObject({
  meetingId,
  memberIds: z.array(idSchema("bodyMember")).min(1, "REQUIRED").max(500),
});

const count = z
  .string()
  .transform((typed) => westernDigits(typed).trim() || "0")
  .pipe(z.string().regex(/^\d{1,4}$/, "COUNT_INVALID"))
  .transform(Number);

const decision = z
  .strictObject({
    words: z.string().trim().max(1000, "TOO_LONG"),
    inFavour: count,
    against: count,
    abstained: count,
  })
  .refine(({ words: said, ...counts }) => said !== "" || Object.values(counts).every((n) => n === 0), {
    path: ["words"],
    message: "REQUIRED",
  });

export const writeMinutesInput = z
  .strictObject({
    meetingId,
    ar: maybe(20_000),
    fr: maybe(20_000),
    decisions: z.array(decision).max(mostDecisions),
  })
  .refine(({ ar, fr }) => ar !== null || fr !== null, { path: ["ar"], message: "REQUIRED" });

export const signInput = z.strictObject({ minutesId: idSchema("minutes"), confirmed });
