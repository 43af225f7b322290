import "server-only";
import { type ReportLetter, reportLetter } from "#features/reports/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** What letters about a report are written from. Null for an unknown id, or when no address was left. */
export async function readReport(id: string): Promise<ReportLetter | null> {
  if (!isId("pieceReport", id)) return null;
  const facts = await reportLetter({ actor: systemActor("letters") }, { reportId: id });
  return facts.ok ? facts.value : null;
}
