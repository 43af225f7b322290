import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedLineage, publishedMadeUnder } from "#db/schema/published-register.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import type { MadeUnder, PublicLine } from "#features/lineage/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Who learned a craft from whom, as far as a chamber attested it and both agree to have it shown. */
export const publicLines = definePublicQuery({
  name: "lineage.public-lines",
  input: z.strictObject({ craftId: idSchema("craft"), locale: z.enum(locales) }),
  handler: async ({ db, input: { craftId, locale } }): Promise<PublicLine[]> => {
    const rows = await db
      .select()
      .from(publishedLineage)
      .where(eq(publishedLineage.craftId, craftId))
      .orderBy(asc(publishedLineage.sinceYear), asc(publishedLineage.id));
    const makers = rows.flatMap(({ masterId, apprenticeId }) => [
      apprenticeId,
      ...(masterId ? [masterId] : []),
    ]);
    const slugs = await currentSlugs(db, "artisan", makers);
    return rows.map((row) => ({
      id: row.id,
      master: {
        key: row.masterId ?? row.pastMasterId ?? row.id,
        name: row.masterName,
        town: row.masterTown,
        slug: row.masterId ? slugIn(slugs.get(row.masterId), locale, row.masterId) : null,
        diedYear: row.masterDiedYear,
      },
      apprentice: {
        key: row.apprenticeId,
        name: row.apprenticeName,
        town: row.apprenticeTown,
        slug: slugIn(slugs.get(row.apprenticeId), locale, row.apprenticeId),
        diedYear: null,
      },
      ...{ kind: row.kind, sinceYear: row.sinceYear, untilYear: row.untilYear },
      ...{ chamberName: row.chamberName, isDemonstration: row.isDemonstration },
    }));
  },
});

/** The master a piece was made under, where its maker says so and it is shown: one, or none. */
export const madeUnder = definePublicQuery({
  name: "lineage.made-under",
  input: z.strictObject({ pieceId: idSchema("piece"), locale: z.enum(locales) }),
  handler: async ({ db, input: { pieceId, locale } }): Promise<MadeUnder[]> => {
    const [row] = await db.select().from(publishedMadeUnder).where(eq(publishedMadeUnder.pieceId, pieceId));
    if (!row) return [];
    const { masterId, masterName, masterTown, kind, sinceYear, untilYear, chamberName } = row;
    const slugs = masterId ? await currentSlugs(db, "artisan", [masterId]) : null;
    const slug = masterId && slugs ? slugIn(slugs.get(masterId), locale, masterId) : null;
    return [
      { master: { name: masterName, town: masterTown, slug }, kind, sinceYear, untilYear, chamberName },
    ];
  },
});
