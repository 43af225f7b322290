import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { officePage, officePiecesInput } from "#features/listing/inputs.ts";
import { mayReadPieces } from "#features/listing/policy.ts";
import { readRows } from "#features/listing/queries/read-rows.ts";
import { wasOffered } from "#features/listing/queries/was-offered.ts";
import type { OfficeListDto } from "#features/listing/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * The pieces of a chamber's makers: those that wait for it, oldest first, or all of them, newest first, by words of the title,
 * the maker's name or the serial. What was never offered is its maker's alone.
 */
export const officeListings = defineQuery({
  name: "listing.office-pieces",
  input: officePiecesInput,
  handler: async ({ tx, input: { chamberId, tab, q, page } }): Promise<OfficeListDto | null> => {
    const [office] = await tx
      .select({ id: chamber.id, reviewsPieces: chamber.reviewsPieces })
      .from(chamber)
      .where(eq(chamber.id, chamberId));
    if (!office) return null;
    const waiting = sql`${piece.state} = 'proposed'`;
    const ours = eq(artisan.chamberId, chamberId);
    const where = and(ours, tab === "waiting" ? waiting : wasOffered, matches(q));
    const count = async (which: SQL | undefined) => {
      const { rows } = (await tx.execute(sql`select count(*)::int as n from piece
        join artisan on ${artisan.id} = ${piece.artisanId} where ${which}`)) as unknown as {
        rows: { n: number }[];
      };
      return rows[0]?.n ?? 0;
    };
    const total = await count(where);
    return {
      chamberId: office.id,
      reviewsPieces: office.reviewsPieces,
      tab,
      q,
      page,
      pages: Math.max(1, Math.ceil(total / officePage)),
      total,
      waiting: tab === "waiting" && q === "" ? total : await count(and(ours, waiting)),
      pieces: await readRows(tx, {
        where,
        order:
          tab === "waiting"
            ? sql`${piece.proposedAt} nulls first, ${piece.id}`
            : sql`${piece.createdAt} desc, ${piece.id}`,
        limit: officePage,
        offset: (page - 1) * officePage,
      }),
    };
  },
  policy: (actor, { resource }) => mayReadPieces(actor, resource.chamberId),
});

function matches(q: string): SQL | undefined {
  if (q === "") return undefined;
  const typed = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const folded = sql`'%' || replace(replace(search_fold(${q}), '%', ''), '_', '') || '%'`;
  return sql`(${piece.serial} ilike ${typed} or ${artisan.nameKey} like ${folded}
    or search_fold(concat_ws(' ', ${piece.title} ->> 'ar', ${piece.title} ->> 'fr', ${piece.title} ->> 'en')) like ${folded})`;
}
