import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCraft } from "#db/schema/published.ts";
import { publishedMaterial, publishedTechnique } from "#db/schema/published-catalogue.ts";
import {
  publishedCraftFact,
  publishedCraftMaterial,
  publishedCraftTechnique,
} from "#db/schema/published-showcase.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import { toGrade } from "#features/catalogue/index.ts";
import { readAssessments } from "#features/showcase/queries/assessments.ts";
import { type CraftPageDto, craftInput } from "#features/showcase/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const readFacts = (db: Database, craftId: Id<"craft">) =>
  db
    .select({
      kind: publishedCraftFact.kind,
      code: publishedCraftFact.label,
      words: publishedCraftFact.words,
      year: publishedCraftFact.year,
      source: publishedCraftFact.source,
    })
    .from(publishedCraftFact)
    .where(eq(publishedCraftFact.craftId, craftId))
    .orderBy(asc(publishedCraftFact.kind), asc(publishedCraftFact.label));

const readMaterials = (db: Database, craftId: Id<"craft">) =>
  db
    .select({ key: publishedMaterial.key, name: publishedMaterial.name })
    .from(publishedCraftMaterial)
    .innerJoin(publishedMaterial, eq(publishedMaterial.key, publishedCraftMaterial.materialKey))
    .where(eq(publishedCraftMaterial.craftId, craftId))
    .orderBy(asc(publishedMaterial.key));

const readTechniques = (db: Database, craftId: Id<"craft">) =>
  db
    .select({ key: publishedTechnique.key, name: publishedTechnique.name })
    .from(publishedCraftTechnique)
    .innerJoin(publishedTechnique, eq(publishedTechnique.key, publishedCraftTechnique.techniqueKey))
    .where(eq(publishedCraftTechnique.craftId, craftId))
    .orderBy(asc(publishedTechnique.key));

/** A craft's page: what it is, what is said of it and by whom, and how endangered it is thought to be. Null when it is none. */
export const getCraft = definePublicQuery({
  name: "showcase.get-craft",
  input: craftInput,
  handler: async ({ db, input: { id } }): Promise<CraftPageDto | null> => {
    const [row] = await db
      .select({
        id: publishedCraft.id,
        key: publishedCraft.key,
        family: publishedCraft.family,
        name: publishedCraft.name,
        place: publishedCraft.place,
        summary: publishedCraft.summary,
        grade: publishedCraft.grade,
        pieces: publishedCraft.pieces,
      })
      .from(publishedCraft)
      .where(eq(publishedCraft.id, id));
    if (!row) return null;
    const [slugs, assessments, facts, materials, techniques] = await Promise.all([
      currentSlugs(db, "craft", [id]),
      readAssessments(db, [id]),
      readFacts(db, id),
      readMaterials(db, id),
      readTechniques(db, id),
    ]);
    const assessment = assessments.get(id) ?? null;
    const slugsOf = slugsInAll(slugs.get(id), row.key);
    return { ...row, grade: toGrade(row.grade), slugs: slugsOf, assessment, facts, materials, techniques };
  },
});
