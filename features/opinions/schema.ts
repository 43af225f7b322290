import { z } from "zod";
import type { OpinionState, OpinionSubject, OpinionVerdict } from "#db/schema/body-opinions.ts";
import type { EndangeredGrade } from "#features/endangered/schema.ts";
import { leftOut } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { OpinionState, OpinionSubject, OpinionVerdict } from "#db/schema/body-opinions.ts";

export const opinionSubjects = [
  "craft",
  "grade",
  "listing",
  "rule",
] as const satisfies readonly OpinionSubject[];
export const opinionVerdicts = [
  ...(["favourable", "reservations", "unfavourable", "none"] as const),
] as const satisfies readonly OpinionVerdict[];

/** An opinion as it stands in a list. Days are ISO dates. */
export type OpinionLine = {
  id: Id<"opinion">;
  subject: OpinionSubject;
  state: OpinionState;
  verdict: OpinionVerdict | null;
  bodyName: LocalizedText;
  craftName: LocalizedText | null;
  question: string;
  answerBy: string;
  /** Whether the day has passed without a published answer. */
  isLate: boolean;
};

/** An opinion as the asker and the body's office holders see it: they see the same. */
export type OpinionDto = OpinionLine & {
  chamberId: Id<"chamber"> | null;
  chamberName: LocalizedText | null;
  craftId: Id<"craft"> | null;
  /** The grade that was drafted and awaits its second reader; null for other subjects. */
  grade: EndangeredGrade | null;
  /** Of a grade: whether somebody else has decided the assessment meanwhile. */
  isDecided: boolean;
  texts: string | null;
  reasons: string | null;
  note: string | null;
  givenBy: LocalizedText | null;
  givenOn: string | null;
  signedBy: LocalizedText | null;
  publishedOn: string | null;
  isDemonstration: boolean;
  mayAsk: boolean;
  mayGive: boolean;
  maySign: boolean;
};

/** An opinion as the public reads it. */
export type PublicOpinion = {
  id: Id<"opinion">;
  subject: OpinionSubject;
  verdict: OpinionVerdict;
  bodyName: LocalizedText;
  chamberName: LocalizedText | null;
  question: string;
  reasons: string;
  publishedOn: string;
  isDemonstration: boolean;
};

const opinionId = idSchema("opinion");
const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const words = (min: number, max: number) =>
  z.string().trim().min(1, "REQUIRED").min(min, "TOO_SHORT").max(max, "TOO_LONG");

export const askInput = z
  .strictObject({
    /** Null for the federation, which asks national bodies. */
    chamberId: idSchema("chamber").nullable(),
    bodyId: z
      .custom<Id<"body">>((value) => typeof value === "string" && value !== "", "REQUIRED")
      .pipe(idSchema("body")),
    subject: z.enum(opinionSubjects, "REQUIRED"),
    craftId: leftOut(idSchema("craft")),
    question: words(20, 3000),
    texts: z
      .string()
      .trim()
      .max(2000, "TOO_LONG")
      .transform((text) => text || null),
    answerBy: z.iso.date("DATE_INVALID"),
  })
  .refine(({ subject, craftId }) => (subject !== "craft" && subject !== "grade") || craftId, {
    path: ["craftId"],
    message: "REQUIRED",
  });

export const giveInput = z.strictObject({
  opinionId,
  verdict: z.enum(opinionVerdicts, "REQUIRED"),
  reasons: words(20, 5000),
});
export const signInput = z.strictObject({ opinionId, confirmed });
export const sendBackInput = z.strictObject({ opinionId, note: words(10, 1000) });
export const withdrawInput = z.strictObject({ opinionId, note: words(10, 1000), confirmed });
