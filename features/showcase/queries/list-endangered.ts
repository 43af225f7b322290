import "server-only";
import type { Database } from "#db/client.ts";
import { byGravity, isAtRisk } from "#features/catalogue/index.ts";
import { readAssessments } from "#features/showcase/queries/assessments.ts";
import { craftLinks, craftPictures } from "#features/showcase/queries/craft-links.ts";
import { type CraftTileDto, type EndangeredDto, localeInput } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** The crafts at risk, gravest first, each with a picture of a piece where one is for sale. */
export async function tilesAtRisk(db: Database, locale: Locale): Promise<CraftTileDto[]> {
  const crafts = (await craftLinks(db, locale)).filter(({ grade }) => isAtRisk(grade)).sort(byGravity);
  const ids = crafts.filter(({ pieces }) => pieces > 0).map(({ id }) => id);
  const pictures = await craftPictures(db, ids, locale);
  return crafts.map((craft) => ({ ...craft, image: pictures.get(craft.id)?.image ?? null }));
}

/** The crafts at risk with what each grade rests on. */
export const listEndangered = definePublicQuery({
  name: "showcase.endangered",
  input: localeInput,
  handler: async ({ db, input }): Promise<EndangeredDto[]> => {
    const crafts = await tilesAtRisk(db, input.locale);
    const assessments = await readAssessments(
      db,
      crafts.map(({ id }) => id),
    );
    return crafts.map((craft) => ({ ...craft, assessment: assessments.get(craft.id) ?? null }));
  },
});
