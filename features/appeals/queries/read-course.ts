import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { appeal, applicationEvent } from "#db/schema/applications.ts";
import { type Filing, filingOf } from "#features/appeals/domain/course.ts";
import type { AppealDto } from "#features/appeals/schema.ts";
import type { FileRow } from "#features/applications/index.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";

export type AppealRow = typeof appeal.$inferSelect;

/** The appeals of a file that the actor may see, oldest first. */
export function appealsOf(tx: Tx, applicationId: Id<"application">): Promise<AppealRow[]> {
  return tx.select().from(appeal).where(eq(appeal.applicationId, applicationId)).orderBy(asc(appeal.filedAt));
}

/** What may still be filed against the last refusal of a file: days count from it, by the rule that held on that day. */
export async function readFiling(
  tx: Tx,
  file: Pick<FileRow, "id" | "state" | "round" | "updatedAt">,
  filed: readonly AppealRow[],
  now: Date,
): Promise<Filing | null> {
  if (file.state !== "refused") return null;
  const [said] = await tx
    .select({ at: applicationEvent.at })
    .from(applicationEvent)
    .where(and(eq(applicationEvent.applicationId, file.id), eq(applicationEvent.state, "refused")))
    .orderBy(desc(applicationEvent.at))
    .limit(1);
  const refusedAt = said?.at ?? file.updatedAt;
  const { file: days } = await ruleValue(tx, "appeal.days", refusedAt);
  return filingOf(file, filed, { refusedAt, days }, now);
}

export function toDto(row: AppealRow): AppealDto {
  const { id, round, level, text, outcome, reasons, note } = row;
  return {
    ...{ id, round, level, text, outcome, reasons, note },
    filedAt: row.filedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
