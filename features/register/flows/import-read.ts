import "server-only";
import { setImmediate } from "node:timers/promises";
import {
  type CheckedFile,
  canonicalRow,
  checkSteps,
  type GoodRow,
} from "#features/register/domain/import-file.ts";
import { maxImportRows, type PreparedRow } from "#features/register/import-schema.ts";
import { type CraftChoice, lookUpCrafts } from "#features/register/queries/look-up-crafts.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

export type ReadFile = CheckedFile & { crafts: readonly CraftChoice[] };

type Rows = ReturnType<typeof readCsv>["rows"];

/**
 * Reads and checks a registry file, or those of its rows that `pick` leaves. Throws Refusal when none of it can be taken:
 * CSV_UNREADABLE, NO_ROWS, TOO_MANY_ROWS, COLUMNS_MISSING or COLUMN_TWICE (with the columns). Lets others have their turn
 * while it checks.
 */
export async function readRegistryFile(
  bytes: Uint8Array,
  pick: (rows: Rows) => Rows = (rows) => rows,
): Promise<ReadFile> {
  const table = readCsv(bytes);
  if (table.rows.length === 0) throw new Refusal("NO_ROWS");
  if (table.rows.length > maxImportRows) throw new Refusal("TOO_MANY_ROWS");
  const crafts = await lookUpCrafts({});
  const picked = { header: table.header, rows: pick(table.rows) };
  const steps = checkSteps(picked, new Set(crafts.map(({ key }) => key)));
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  const checked = step.value;
  if ("code" in checked) throw new Refusal(checked.code, { columns: checked.columns });
  return { ...checked, crafts };
}

/** Computes what is kept of each good row. Lets others have their turn in between: a long file is seconds of work. */
export async function prepareRows(
  chamberId: Id<"chamber">,
  good: readonly GoodRow[],
  crafts: readonly CraftChoice[],
): Promise<PreparedRow[]> {
  const craftIds = new Map(crafts.map(({ key, id }) => [key, id]));
  const prepared: PreparedRow[] = [];
  for (const { row } of good) {
    if (prepared.length % 500 === 499) await setImmediate();
    prepared.push({
      row,
      craftId: row.craftKey === null ? null : (craftIds.get(row.craftKey) ?? null),
      key: registryNumberKey(row.number),
      fingerprint: blindIndex("registry_row", chamberId, canonicalRow(row)),
    });
  }
  return prepared;
}
