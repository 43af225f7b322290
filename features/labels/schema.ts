import { z } from "zod";
import { copiesAtMost, labelsAPrint, stockNames } from "#features/labels/domain/sheet.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

/** Pieces of a list on one page: as many as the larger sheet holds. */
export const piecesAPage = 24;

/** Whose pieces: a workshop's own, or those of a chamber's makers. */
export const listLabelsInput = z.strictObject({
  chamberId: idSchema("chamber").nullable(),
  /** Words of a title or a maker's name, or a serial. */
  q: z.string().trim().max(80).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const labelSheetInput = z.strictObject({
  pieceIds: z.array(idSchema("piece")).min(1).max(labelsAPrint),
});

export const labelInput = z.strictObject({ serial: z.string().min(1).max(40) });

/** How a sheet is printed, as a form or an address says it. What is out of range becomes the nearest that is not. */
export const sheetOptions = z.object({
  stock: z.enum(stockNames).catch("21"),
  from: z.coerce.number().int().min(1).max(24).catch(1),
  copies: z.coerce.number().int().min(1).max(copiesAtMost).catch(1),
});
export type SheetOptions = z.output<typeof sheetOptions>;

/** What a label says. */
export type LabelDto = {
  id: Id<"piece">;
  serial: string;
  gtin: string | null;
  title: LocalizedText;
  makerName: LocalizedText;
  chamberName: LocalizedText;
  isDemonstration: boolean;
};

export type LabelRow = LabelDto & { isSigned: boolean };

export type LabelList = { q: string; page: number; pages: number; total: number; pieces: LabelRow[] };

/** A signed record as its certificate repeats it. */
export type SignedRecord = { document: unknown; digest: string; logIndex: number | null; signedAt: string };

export type LabelDetail = LabelDto & {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  /** The record in force; null while there is none, and then there is no certificate. */
  record: SignedRecord | null;
};
