import { eq } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { promotionUse } from "#db/schema/promotion-uses.ts";
import { promotion } from "#db/schema/promotions.ts";
import { givePromotion } from "#features/promotions/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeCollection } from "#tests/factories/stories.ts";
import { db, makeStocked, query } from "#tests/integration/checkout/world.ts";

export const today = dayInMorocco(new Date());

type Given = Partial<Parameters<typeof givePromotion>[1]>;

/** The chamber on whose register a maker is: it promotes its own. */
export async function makerOf(id: Id<"artisan">) {
  const [row] = await db.select({ chamberId: artisan.chamberId }).from(artisan).where(eq(artisan.id, id));
  if (!row) throw new Error(`no maker ${id}`);
  return row;
}

/**
 * A stocked piece in a collection of its chamber, and a promotion of the collection; a tenth off that the chamber bears. `others` more
 * pieces of its maker, on shelves of their own, are in it too: buyers of one shelf wait for each other and never meet at the promotion.
 */
export async function promoted(over: Given = {}, stock = 9, priceMinor = 500_00, others = 0) {
  const { id: artisanId, chamberId, craftIds } = await makeArtisan(db);
  const same = { priceMinor, artisanId, craftId: craftIds[0] };
  const piece = await makeStocked(stock, same);
  const pieces = [piece];
  for (let n = 0; n < others; n += 1) pieces.push(await makeStocked(stock, same));
  const { id: collectionId } = await makeCollection(db, { chamberId, pieceIds: pieces.map(({ id }) => id) });
  const curator = actorOf(await makeUser(db), [{ role: "curator", chamberId }]);
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId: piece.artisanId }]);
  const { id: promotionId } = unwrap(
    await givePromotion(
      { actor: curator },
      {
        ...{ chamberId, collectionId, kind: "percent", percent: 10, bearer: "chamber" },
        ...{ startsOn: today, endsOn: today, ...over },
      },
    ),
  );
  return { piece, pieces, chamberId, collectionId, curator, maker, promotionId };
}

export async function promotionOf(id: Id<"promotion">) {
  const [row] = await db.select().from(promotion).where(eq(promotion.id, id));
  if (!row) throw new Error(`no promotion ${id}`);
  return row;
}

export const usesOf = (id: Id<"promotion">) =>
  db.select().from(promotionUse).where(eq(promotionUse.promotionId, id));

/** What stands on an account in dirhams, by everything that was caused by these. */
export async function booked(account: string, sources: readonly string[]): Promise<number> {
  const [row] = await query<{ sum: string }>(
    `select coalesce(sum(l.amount_minor), 0) as sum from journal_line l join journal j on j.id = l.journal_id
      where j.source_id = any($1) and l.account = $2 and l.currency = 'MAD'`,
    [sources, account],
  );
  return Number(row?.sum);
}
