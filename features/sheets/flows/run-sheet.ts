import "server-only";
import { personActor } from "#features/identity/index.ts";
import { abandonSheet } from "#features/sheets/commands/abandon-sheet.ts";
import { finishSheet } from "#features/sheets/commands/finish-sheet.ts";
import { keepRows } from "#features/sheets/commands/keep-rows.ts";
import { refuseRow } from "#features/sheets/commands/refuse-row.ts";
import { stopSheet } from "#features/sheets/commands/stop-sheet.ts";
import { takeRow } from "#features/sheets/commands/take-row.ts";
import { matchHeader } from "#features/sheets/domain/columns.ts";
import { type Judged, judgeRows } from "#features/sheets/flows/judge-rows.ts";
import { problemsOf } from "#features/sheets/flows/plan-row.ts";
import { isUnderWay } from "#features/sheets/queries/sheet-row.ts";
import { sheetWork } from "#features/sheets/queries/sheet-work.ts";
import type { Id } from "#lib/ids/ids.ts";
import { artisanIdsOf, systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Rows that are compared with the workshop in one go. */
const stretch = 100;

/**
 * Takes the rows of a table that still wait, for the person who agreed to it: each changed row is a transaction of its own, so
 * that nobody's purchase waits behind a long file; rows that change nothing are only counted. Done again, or by two workers at
 * once, it comes to the same. What fails is noted on the table and thrown, for the queue to try again.
 */
export async function runSheet(sheetId: Id<"pieceSheet">): Promise<void> {
  const ours: Context = { actor: systemActor("sheets.take") };
  const work = unwrap(await sheetWork(ours, { sheetId }));
  if (!isUnderWay(work.state)) return;
  const context: Context = { actor: await personActor(work.startedBy) };
  // Whoever lost the workshop meanwhile takes nothing in any more.
  if (!artisanIdsOf(context.actor).includes(work.artisanId)) {
    unwrap(await abandonSheet(ours, { sheetId }));
    return;
  }
  try {
    const header = matchHeader(work.header);
    for (let from = 0; from < work.rows.length; from += stretch) {
      const rows = work.rows.slice(from, from + stretch);
      await takeRows(context, sheetId, await judgeRows(context, work.artisanId, header, rows));
    }
    unwrap(await finishSheet(ours, { sheetId }));
  } catch (error) {
    await stopSheet(ours, { sheetId });
    throw error;
  }
}

async function takeRows(
  context: Context,
  sheetId: Id<"pieceSheet">,
  judged: readonly Judged[],
): Promise<void> {
  const kept = judged.filter(({ plan }) => plan?.kind === "keep");
  if (kept.length > 0) {
    const lines = kept.map(({ row, plan }) => ({ line: row.line, pieceId: plan?.held?.pieceId ?? null }));
    unwrap(await keepRows(context, { sheetId, lines }));
  }
  for (const { row, plan, problems } of judged) {
    if (plan?.kind === "keep") continue;
    const refused = plan ? await refusalOf(context, sheetId, plan) : problems;
    if (refused) unwrap(await refuseRow(context, { sheetId, line: row.line, problems: refused }));
  }
}

async function refusalOf(context: Context, sheetId: Id<"pieceSheet">, plan: NonNullable<Judged["plan"]>) {
  const taken = await takeRow(context, { sheetId, line: plan.line, plan });
  return taken.ok ? null : problemsOf(taken.error);
}
