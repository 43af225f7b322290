import { z } from "zod";
import type { ReportGround, ReportReason, ReportState } from "#db/schema/reports.ts";
import { emailSchema } from "#features/identity/schema.ts";
import { emptyOr } from "#lib/forms/inputs.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

/** What may be wrong with a piece, in the order the form asks. The words are in messages/<language>/reports.json. */
export const reportReasons = [
  "not_the_makers",
  "wrong_facts",
  "counterfeit_mark",
  "copied_photo",
  "forbidden_goods",
  "offensive",
  "label_elsewhere",
  "other",
] as const satisfies readonly ReportReason[];

/** What a justified report rests on. */
export const reportGrounds = ["law", "terms"] as const satisfies readonly ReportGround[];

export const serialInput = z.strictObject({ serial: z.string().regex(/^[A-Z0-9-]{1,40}$/) });

/**
 * What somebody sends. Regulation (EU) 2022/2065, art. 16(2), asks that it be easy to say why (`reason`, `text`), where (the
 * page the form is on), who one is, and that one means it (`confirm`). We take a report without an address too: whoever fears
 * for their place in a small town has to be able to write. Whether that regulation binds a platform of a Moroccan public body
 * that sells to the European Union has not been confirmed by a lawyer (2026-11-26); the form is made as if it did.
 */
export const fileInput = z.strictObject({
  serial: z.string().regex(/^[A-Z0-9-]{1,40}$/),
  reason: z.enum(reportReasons, "REASON_REQUIRED"),
  text: z.string().trim().min(10, "REPORT_TEXT_SHORT").max(2000, "TOO_LONG"),
  /** Where the answer goes; empty for none. */
  email: emptyOr(emailSchema),
  locale: z.enum(locales),
  confirm: z.literal(true, "CONFIRM_REQUIRED"),
});
export type FileReportInput = z.input<typeof fileInput>;

const note = z.string().trim().min(20, "REPORT_NOTE_SHORT").max(2000, "TOO_LONG");

/**
 * How a report is answered. The note is the statement of reasons: Regulation (EU) 2022/2065, art. 16(5) (the reporter is told)
 * and art. 17(3) (facts, ground, no automated means, what can be done against it). That the note to the reporter and the one
 * to the maker may be the same words is our reading, not yet confirmed.
 */
export const decideInput = z.discriminatedUnion("outcome", [
  z.strictObject({
    reportId: idSchema("pieceReport"),
    outcome: z.literal("upheld"),
    ground: z.enum(reportGrounds, "GROUND_REQUIRED"),
    note,
  }),
  z.strictObject({ reportId: idSchema("pieceReport"), outcome: z.literal("dismissed"), note }),
]);

/** A piece as the form names it. */
export type ReportablePiece = {
  serial: string;
  title: LocalizedText;
  makerName: LocalizedText;
  chamberName: LocalizedText;
  /** Word of its address in the reader's language. */
  slug: string;
};

export type ReportLine = {
  id: Id<"pieceReport">;
  number: string;
  reason: ReportReason;
  title: LocalizedText;
  state: ReportState;
  /** ISO instants. */
  filedAt: string;
  decidedAt: string | null;
};
export type ReportList = { open: ReportLine[]; decided: ReportLine[] };

export type ReportView = ReportLine & {
  chamberId: Id<"chamber">;
  text: string;
  locale: Locale;
  /** The reporter left an address and gets the answer. The address itself is for no officer. */
  wantsAnswer: boolean;
  piece: { id: Id<"piece">; serial: string; state: string; makerName: LocalizedText | null };
  /** Other reports about the piece that still wait. */
  others: number;
  ground: ReportGround | null;
  note: string | null;
};

/** What letters to a reporter are written from. */
export type ReportLetter = {
  number: string;
  email: string;
  locale: Locale;
  title: LocalizedText;
  reason: ReportReason;
  state: ReportState;
  ground: ReportGround | null;
  note: string | null;
  chamber: { name: LocalizedText; email: string | null; phone: string | null };
};
