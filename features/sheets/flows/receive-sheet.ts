import "server-only";
import { previewSheet } from "#features/sheets/commands/preview-sheet.ts";
import { matchHeader } from "#features/sheets/domain/columns.ts";
import { judgeTable } from "#features/sheets/flows/judge-rows.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { longestCell, maxSheetRows } from "#features/sheets/schema.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

const uploads: Limit = { name: "piece-sheet", points: 60, seconds: 3600 };

export type SentSheet = { artisanId: Id<"artisan">; fileName: string; bytes: Uint8Array };

/**
 * Takes a table of pieces that a maker sent, judges every row and writes down what it would do. Nothing of it is in the workshop
 * before they agree. Refusals: CSV_UNREADABLE, NO_ROWS, TOO_MANY_ROWS, COLUMNS_MISSING and COLUMN_TWICE (with the columns).
 */
export function receiveSheet(
  context: Context,
  { artisanId, fileName, bytes }: SentSheet,
): Promise<Result<{ sheetId: Id<"pieceSheet"> }, string>> {
  return outcome(async () => {
    if (ownSheet(context.actor, artisanId) !== "allow") throw new Refusal("NOT_FOUND");
    await takeTurns([{ limit: uploads, key: artisanId }]);
    const table = readCsv(bytes);
    const { missing, twice } = matchHeader(table.header);
    if (missing.length > 0) throw new Refusal("COLUMNS_MISSING", { columns: missing });
    if (twice.length > 0) throw new Refusal("COLUMN_TWICE", { columns: twice });
    // Lines that begin with # are the template's own help.
    const rows = table.rows
      .filter(({ cells }) => !cells[0]?.startsWith("#"))
      .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, longestCell)) }));
    if (rows.length === 0) throw new Refusal("NO_ROWS");
    if (rows.length > maxSheetRows) throw new Refusal("TOO_MANY_ROWS");
    const judged = await judgeTable(context, artisanId, table.header, rows);
    return unwrap(
      await previewSheet(context, {
        artisanId,
        fileName: tidyName(fileName),
        header: table.header,
        rows: judged.map(({ row, plan, problems }) => ({ ...row, plan: plan?.kind ?? null, problems })),
      }),
    );
  });
}

/** The file's own name without folders and signs that steer text, at most 120 letters. */
function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return plain.slice(-120) || "pieces.csv";
}
