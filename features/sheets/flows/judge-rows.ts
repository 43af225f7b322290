import "server-only";
import { setImmediate } from "node:timers/promises";
import { cellReader, referenceOf } from "#features/sheets/domain/cells.ts";
import { type HeaderMatch, matchHeader } from "#features/sheets/domain/columns.ts";
import { planRow, type RowPlan } from "#features/sheets/flows/plan-row.ts";
import { heldPieces } from "#features/sheets/queries/held-pieces.ts";
import type { HeldPiece, SheetProblem, SheetRow } from "#features/sheets/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

export type Judged = { row: SheetRow; plan: RowPlan | null; problems: SheetProblem[] };

/** Rows after which others may have their turn. */
const stretch = 50;

/** Compares rows with what the workshop holds at this moment, read in one go. */
export async function judgeRows(
  context: Context,
  artisanId: Id<"artisan">,
  header: HeaderMatch,
  rows: readonly SheetRow[],
): Promise<Judged[]> {
  const referenceIn = ({ cells }: SheetRow) =>
    referenceOf(cellReader(header.places, cells)("reference") ?? "");
  const references = [...new Set(rows.map(referenceIn).filter((name) => name !== ""))];
  const { workshop, pieces } = unwrap(await heldPieces(context, { artisanId, references }));
  const held = new Map<string, HeldPiece>();
  for (const piece of pieces) held.set(piece.serial, piece);
  // The maker's own names last: they win over a serial.
  for (const piece of pieces) if (piece.reference) held.set(piece.reference, piece);
  const year = Number(dayInMorocco(context.now ?? now()).slice(0, 4));
  const judged: Judged[] = [];
  for (const row of rows) {
    if (judged.length % stretch === stretch - 1) await setImmediate();
    const found = planRow(row, { workshop, header, held, year });
    judged.push(
      Array.isArray(found) ? { row, plan: null, problems: found } : { row, plan: found, problems: [] },
    );
  }
  return judged;
}

/** The same for a whole table: rows that name the same piece contradict each other, and none of them is taken. */
export async function judgeTable(
  context: Context,
  artisanId: Id<"artisan">,
  header: readonly string[],
  rows: readonly SheetRow[],
): Promise<Judged[]> {
  const match = matchHeader(header);
  const judged = await judgeRows(context, artisanId, match, rows);
  const lines = new Map<string, number[]>();
  const nameOf = ({ row, plan }: Judged) =>
    plan?.held?.pieceId ?? referenceOf(cellReader(match.places, row.cells)("reference") ?? "");
  for (const one of judged) lines.set(nameOf(one), [...(lines.get(nameOf(one)) ?? []), one.row.line]);
  return judged.map((one) => {
    const problems = [...lengthOf(one.row, header), ...one.problems];
    const other =
      nameOf(one) === "" ? undefined : lines.get(nameOf(one))?.find((line) => line !== one.row.line);
    if (other) problems.push({ column: "reference", code: "REFERENCE_TWICE", line: other });
    return problems.length > 0 ? { row: one.row, plan: null, problems } : one;
  });
}

/** A row of another length was cut or joined somewhere: its cells may stand under the wrong headings. */
function lengthOf({ cells }: SheetRow, header: readonly string[]): SheetProblem[] {
  if (cells.slice(header.length).some((cell) => cell !== ""))
    return [{ column: "row", code: "CELLS_TOO_MANY" }];
  return [];
}
