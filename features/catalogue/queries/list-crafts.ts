import "server-only";
import { asc, desc } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCraft } from "#db/schema/published.ts";
import { toGrade } from "#features/catalogue/domain/grade.ts";
import { type CraftDto, localeInput } from "#features/catalogue/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Every craft of the taxonomy with the number of its published pieces, the fullest first. */
export async function readCrafts(db: Database): Promise<CraftDto[]> {
  const rows = await db
    .select({
      id: publishedCraft.id,
      key: publishedCraft.key,
      family: publishedCraft.family,
      name: publishedCraft.name,
      place: publishedCraft.place,
      summary: publishedCraft.summary,
      grade: publishedCraft.grade,
      pieces: publishedCraft.pieces,
      activeMasters: publishedCraft.activeMasters,
      gradeIsDemonstration: publishedCraft.gradeIsDemonstration,
    })
    .from(publishedCraft)
    .orderBy(desc(publishedCraft.pieces), asc(publishedCraft.key));
  return rows.map((row) => ({ ...row, grade: toGrade(row.grade) }));
}

/** Crafts for facets and the home page; those without a piece are included, with 0. */
export const listCrafts = definePublicQuery({
  name: "catalogue.list-crafts",
  input: localeInput,
  handler: ({ db }): Promise<CraftDto[]> => readCrafts(db),
});
