import "server-only";
import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCraftAssessment } from "#db/schema/published-showcase.ts";
import type { AssessmentDto } from "#features/showcase/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The newest assessment of each of the crafts, by the craft's id; a craft nobody assessed is absent. */
export async function readAssessments(
  db: Database,
  craftIds: readonly Id<"craft">[],
): Promise<Map<string, AssessmentDto>> {
  if (craftIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(publishedCraftAssessment)
    .where(inArray(publishedCraftAssessment.craftId, [...craftIds]));
  return new Map(rows.map(({ craftId, grade: _, ...assessment }) => [craftId, assessment]));
}
