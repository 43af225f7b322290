import "server-only";
import { and, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { inspection, inspectionReply, labelVersion } from "#db/schema/quality.ts";
import { makersOf, officersOf } from "#features/quality/queries/read-names.ts";
import type { InspectionRow } from "#features/quality/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Inspections that match, the latest day first. Which are in sight is for row-level security. */
export async function readInspections(
  tx: Tx,
  where: SQL | undefined,
  today: string,
): Promise<InspectionRow[]> {
  const rows = await tx
    .select({
      row: inspection,
      replies: sql<number>`(select count(*)::int from ${inspectionReply} where ${inspectionReply.inspectionId} = ${inspection.id})`,
    })
    .from(inspection)
    .where(where)
    .orderBy(desc(inspection.plannedFor), desc(inspection.id))
    .limit(200);
  const makers = await makersOf(
    tx,
    rows.map(({ row }) => row.artisanId),
  );
  const officers = await officersOf(
    tx,
    rows.map(({ row }) => row.inspectorId),
  );
  const labels = await labelNames(tx, today);
  return rows.map(({ row, replies }) => {
    const { id, artisanId, chamberId, purpose, level, state, plannedFor, result, correctionsDue } = row;
    return {
      ...{ id, artisanId, chamberId, purpose, level, state, plannedFor, result, correctionsDue, replies },
      artisanName: makers.get(artisanId)?.name ?? {},
      labelName: row.labelId ? (labels.get(row.labelId) ?? {}) : null,
      inspector: officers.get(row.inspectorId) ?? "",
      signedAt: row.signedAt?.toISOString() ?? null,
      settledAt: row.settledAt?.toISOString() ?? null,
      isDemonstration: row.isDemonstration,
    };
  });
}

async function labelNames(tx: Tx, day: string): Promise<Map<Id<"qualityLabel">, LocalizedText>> {
  const rows = await tx
    .selectDistinctOn([labelVersion.labelId], { id: labelVersion.labelId, name: labelVersion.name })
    .from(labelVersion)
    .where(and(lte(labelVersion.effectiveFrom, day)))
    .orderBy(labelVersion.labelId, desc(labelVersion.effectiveFrom));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The inspection that looks at the corrections of another and is not signed yet; null for none. */
export async function followUpOf(tx: Tx, id: Id<"inspection">): Promise<Id<"inspection"> | null> {
  const [row] = await tx
    .select({ id: inspection.id })
    .from(inspection)
    .where(and(eq(inspection.followsId, id), eq(inspection.state, "planned")));
  return row?.id ?? null;
}
