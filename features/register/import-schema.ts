import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { ImportState } from "#db/schema/register.ts";
import type { RegistryRow, RowProblem } from "#features/register/domain/import-row.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Bytes a registry file may have, and rows. */
export const maxImportBytes = 20 * 1024 * 1024;
export const maxImportRows = 100_000;

/** Rows that one transaction takes. */
export const importBatchRows = 500;

/** A good row with what is computed of it outside of the transaction. */
export type PreparedRow = {
  row: RegistryRow;
  craftId: Id<"craft"> | null;
  /** The number as it is compared (registryNumberKey). */
  key: string;
  fingerprint: string;
};

export type ImportSummary = {
  id: Id<"registryImport">;
  fileName: string;
  state: ImportState;
  rows: number;
  good: number;
  bad: number;
  /** ISO instant. */
  sentAt: string;
  sentBy: string | null;
};

export type ImportListDto = {
  chamberId: Id<"chamber">;
  /** Lines of files the register holds for the chamber. */
  held: number;
  /** The latest first; at most `importsShown`. */
  imports: ImportSummary[];
};
export const importsShown = 50;

export type ImportProblemDto = { line: number; problems: RowProblem[] };

export type ImportDto = ImportSummary & {
  chamberId: Id<"chamber">;
  /** Good rows done so far. */
  processed: number;
  created: number;
  updated: number;
  unchanged: number;
  toCreate: number;
  toUpdate: number;
  toKeep: number;
  finishedAt: string | null;
  /** The first ones by line; at most `problemsShown`. */
  problems: ImportProblemDto[];
};
export const problemsShown = 50;

/** A good row as a page shows it: CIN and phone by their last three digits. */
export type PreviewRow = {
  line: number;
  number: string;
  nameAr: string | null;
  nameFr: string | null;
  activity: string;
  category: ArtisanKind;
  town: string;
  validFrom: string | null;
  validUntil: string | null;
  maskedCin: string | null;
  maskedPhone: string | null;
};
export const previewRows = 20;

export type ImportPreview = { rows: PreviewRow[]; ignored: readonly string[] };
