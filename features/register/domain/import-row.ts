import type { ArtisanKind } from "#db/schema/artisans.ts";
import { readCategory } from "#features/register/domain/import-category.ts";
import type { ImportColumn } from "#features/register/domain/import-columns.ts";
import { readDay } from "#features/register/domain/import-day.ts";
import { readCin } from "#lib/people/cin.ts";
import { readMoroccanPhone } from "#lib/people/phone.ts";
import { readRegistryNumber } from "#lib/people/registry-number.ts";

/** A row of a registry file as it is taken. Days are ISO dates, the phone is E.164. */
export type RegistryRow = {
  number: string;
  nameAr: string | null;
  nameFr: string | null;
  activity: string;
  craftKey: string | null;
  category: ArtisanKind;
  town: string;
  validFrom: string | null;
  validUntil: string | null;
  cin: string | null;
  phone: string | null;
};

export const problemCodes = [
  "MISSING",
  "NUMBER_SHAPE",
  "NUMBER_TWICE",
  "NAME_MISSING",
  "TOO_LONG",
  "BAD_LETTERS",
  "CRAFT_UNKNOWN",
  "CATEGORY_UNKNOWN",
  "DAY_UNKNOWN",
  "DAYS_ORDER",
  "CIN_SHAPE",
  "PHONE_SHAPE",
  "CELLS_TOO_MANY",
  "CELLS_TOO_FEW",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a row: where, what, and the other line when two lines contradict each other. */
export type RowProblem = { column: ImportColumn | "row"; code: ProblemCode; line?: number };

const longest = { name_ar: 120, name_fr: 120, activity: 160, town: 80 } as const;
type TextColumn = keyof typeof longest;

/** One line, without signs that only steer the direction of text. */
function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Checks one row. `cellOf` answers a column's cell, empty when the file does not have the column. */
export function checkRow(
  cellOf: (column: ImportColumn) => string,
  craftKeys: ReadonlySet<string>,
): RegistryRow | RowProblem[] {
  const problems: RowProblem[] = [];
  const wrong = (column: RowProblem["column"], code: ProblemCode): null => {
    problems.push({ column, code });
    return null;
  };
  const text = (column: TextColumn): string | null => {
    const value = tidy(cellOf(column));
    if (value.includes("\uFFFD")) return wrong(column, "BAD_LETTERS");
    if (value.length > longest[column]) return wrong(column, "TOO_LONG");
    return value || null;
  };
  const needed = (column: TextColumn) => {
    const before = problems.length;
    const value = text(column);
    return value ?? (problems.length === before ? wrong(column, "MISSING") : null);
  };
  /** An empty cell is null; one that `read` cannot make sense of is a problem. */
  const read = <T>(column: ImportColumn, reader: (cell: string) => T | null, code: ProblemCode): T | null => {
    const cell = cellOf(column);
    if (cell === "") return null;
    return reader(cell) ?? wrong(column, code);
  };

  if (cellOf("registry_number") === "") wrong("registry_number", "MISSING");
  const number = read("registry_number", readRegistryNumber, "NUMBER_SHAPE");
  const nameAr = text("name_ar");
  const nameFr = text("name_fr");
  if (!tidy(cellOf("name_ar")) && !tidy(cellOf("name_fr"))) wrong("name_ar", "NAME_MISSING");
  const activity = needed("activity");
  const craftKey = read(
    "craft",
    (cell) => (craftKeys.has(cell.toLowerCase()) ? cell.toLowerCase() : null),
    "CRAFT_UNKNOWN",
  );
  if (cellOf("category") === "") wrong("category", "MISSING");
  const category = read("category", readCategory, "CATEGORY_UNKNOWN");
  const town = needed("town");
  const validFrom = read("valid_from", readDay, "DAY_UNKNOWN");
  const validUntil = read("valid_until", readDay, "DAY_UNKNOWN");
  if (validFrom && validUntil && validUntil < validFrom) wrong("valid_until", "DAYS_ORDER");
  const cin = read("cin", readCin, "CIN_SHAPE");
  const phone = read("phone", readMoroccanPhone, "PHONE_SHAPE");
  if (problems.length > 0 || !number || !activity || !category || !town) return problems;
  return { number, nameAr, nameFr, activity, craftKey, category, town, validFrom, validUntil, cin, phone };
}
