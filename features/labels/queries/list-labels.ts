import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { isSigned, labelColumns, wasShown } from "#features/labels/queries/label-columns.ts";
import { type LabelList, listLabelsInput, piecesAPage } from "#features/labels/schema.ts";
import { artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Pieces that labels may be printed for, newest first: of the reader's own workshop, or of a chamber's makers. */
export const listLabels = defineQuery({
  name: "labels.list",
  input: listLabelsInput,
  handler: async ({ tx, input: { chamberId, q, page: asked }, actor }): Promise<LabelList> => {
    const whose = chamberId
      ? eq(artisan.chamberId, chamberId)
      : inArray(artisan.id, [...artisanIdsOf(actor)]);
    const where = and(whose, wasShown, matches(q));
    const [found] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(piece)
      .innerJoin(artisan, eq(artisan.id, piece.artisanId))
      .where(where);
    const total = found?.n ?? 0;
    const pages = Math.max(1, Math.ceil(total / piecesAPage));
    const page = Math.min(asked, pages);
    const rows = await tx
      .select({ ...labelColumns, isSigned })
      .from(piece)
      .innerJoin(artisan, eq(artisan.id, piece.artisanId))
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .where(where)
      .orderBy(desc(piece.createdAt), desc(piece.id))
      .limit(piecesAPage)
      .offset((page - 1) * piecesAPage);
    const pieces = rows.map(({ artisanId: _maker, chamberId: _chamber, ...row }) => row);
    return { q, page, pages, total, pieces };
  },
  policy: (actor, { input: { chamberId } }) => {
    const mine = chamberId ? chamberIdsOf(actor).includes(chamberId) : artisanIdsOf(actor).length > 0;
    return mine ? "allow" : "hide";
  },
});

function matches(q: string): SQL | undefined {
  if (q === "") return undefined;
  const typed = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const folded = sql`'%' || replace(replace(search_fold(${q}), '%', ''), '_', '') || '%'`;
  return sql`(${piece.serial} ilike ${typed} or ${artisan.nameKey} like ${folded}
    or search_fold(concat_ws(' ', ${piece.title} ->> 'ar', ${piece.title} ->> 'fr', ${piece.title} ->> 'en')) like ${folded})`;
}
