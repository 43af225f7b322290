import { type ImportColumn, matchHeader } from "#features/register/domain/import-columns.ts";
import { checkRow, type RegistryRow, type RowProblem } from "#features/register/domain/import-row.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

type Table = { header: readonly string[]; rows: readonly { line: number; cells: readonly string[] }[] };

export type GoodRow = { line: number; row: RegistryRow };
export type BadRow = { line: number; problems: RowProblem[] };

export type CheckedFile = { good: GoodRow[]; bad: BadRow[]; ignored: readonly string[] };

/** Why a whole file cannot be taken, with the columns it is about. */
export type FileProblem = { code: "COLUMNS_MISSING" | "COLUMN_TWICE"; columns: readonly ImportColumn[] };

/** Rows after which others may have their turn. */
const stretch = 500;

/** Checks every row of a registry file at once; see checkSteps. */
export function checkFile(table: Table, craftKeys: ReadonlySet<string>): CheckedFile | FileProblem {
  const steps = checkSteps(table, craftKeys);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Checks every row of a registry file against the crafts that are known, pausing after each stretch: a long file is more
 * than a second of work. Rows that give the same number are all refused, each naming the other's line: which of them is
 * right only the chamber can say.
 */
export function* checkSteps(
  table: Table,
  craftKeys: ReadonlySet<string>,
): Generator<void, CheckedFile | FileProblem> {
  const { places, missing, twice, ignored } = matchHeader(table.header);
  if (missing.length > 0) return { code: "COLUMNS_MISSING", columns: missing };
  if (twice.length > 0) return { code: "COLUMN_TWICE", columns: twice };
  const checked: { line: number; key: string; found: RegistryRow | RowProblem[] }[] = [];
  const linesOf = new Map<string, number[]>();
  for (const { line, cells } of table.rows) {
    const cellOf = (column: ImportColumn) => cells[places.get(column) ?? -1] ?? "";
    const length = cellCount(cells, table.header.length);
    const key = registryNumberKey(cellOf("registry_number"));
    checked.push({ line, key, found: length ? [length] : checkRow(cellOf, craftKeys) });
    if (key) linesOf.set(key, [...(linesOf.get(key) ?? []), line]);
    if (checked.length % stretch === 0) yield;
  }
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, key, found } of checked) {
    const other = linesOf.get(key)?.find((each) => each !== line);
    const problems: RowProblem[] = Array.isArray(found) ? found : [];
    if (other) problems.push({ column: "registry_number", code: "NUMBER_TWICE", line: other });
    if (problems.length > 0) bad.push({ line, problems });
    else good.push({ line, row: found as RegistryRow });
  }
  return { good, bad, ignored };
}

/** A row of another length was cut or joined somewhere: its cells may stand under the wrong headings. */
function cellCount(cells: readonly string[], headings: number): RowProblem | null {
  if (cells.slice(headings).some((cell) => cell !== "")) return { column: "row", code: "CELLS_TOO_MANY" };
  return cells.length < headings ? { column: "row", code: "CELLS_TOO_FEW" } : null;
}

/** What is kept of a row to tell whether it says anything new: every value, in one order, as it is stored. */
export function canonicalRow(row: RegistryRow): string {
  return JSON.stringify([
    ...[row.number, row.nameAr, row.nameFr, row.activity, row.craftKey, row.category, row.town],
    ...[row.validFrom, row.validUntil, row.cin, row.phone],
  ]);
}
