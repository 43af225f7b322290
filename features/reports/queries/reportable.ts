import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { publishedArtisan, publishedPiece } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { type ReportablePiece, serialInput } from "#features/reports/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** A piece that is shown and can be reported, by the serial on its label. Null for any other. */
export const reportablePiece = definePublicQuery({
  name: "reports.reportable",
  input: serialInput.extend({ locale: z.enum(locales) }),
  handler: async ({ db, input }): Promise<ReportablePiece | null> => {
    const [row] = await db
      .select({
        id: publishedPiece.id,
        serial: publishedPiece.serial,
        title: publishedPiece.title,
        makerName: publishedArtisan.name,
        chamberName: publishedArtisan.chamberName,
      })
      .from(publishedPiece)
      .innerJoin(publishedArtisan, eq(publishedArtisan.id, publishedPiece.artisanId))
      .where(eq(publishedPiece.serial, input.serial));
    if (!row) return null;
    const { id, ...piece } = row;
    return { ...piece, slug: slugIn((await currentSlugs(db, "piece", [id])).get(id), input.locale, id) };
  },
});
