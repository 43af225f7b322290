import "server-only";
import { and, gt, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { publishedOffer } from "#db/schema/published.ts";
import { getCards } from "#features/catalogue/index.ts";
import { ownList } from "#features/wishlist/queries/own-list.ts";
import { localeInput, type WishlistDto } from "#features/wishlist/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Lists that were put together may be longer than one list takes; nobody scrolls further than this. */
const shownAtMost = 500;

/** What the reader keeps, with prices and availability as they are now. Empty without an account or a visitor cookie. */
export const myList = defineQuery({
  name: "wishlist.my-list",
  input: localeInput,
  policy: anyone,
  handler: async ({ tx, input, actor }): Promise<WishlistDto> => {
    const own = (await ownList(tx, actor)).slice(0, shownAtMost);
    const ids = own.map(({ pieceId }) => pieceId);
    const cards = await getCards({ locale: input.locale, ids });
    const skus = await onlySkus(tx, ids);
    const shown = new Set(cards.map(({ id }) => id));
    return {
      kept: cards.map((piece) => ({ piece, sku: skus.get(piece.id) ?? null })),
      vanished: own.filter(({ pieceId }) => !shown.has(pieceId)).map(({ serial }) => serial),
      serials: own.map(({ serial }) => serial),
    };
  },
});

/** Piece → its sku, where there is one option and units of it. */
async function onlySkus(tx: Tx, ids: Id<"piece">[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  if (ids.length === 0) return found;
  const rows = await tx
    .select({ pieceId: publishedOffer.pieceId, sku: publishedOffer.sku })
    .from(publishedOffer)
    .where(and(inArray(publishedOffer.pieceId, ids), gt(publishedOffer.available, 0)));
  for (const { pieceId, sku } of rows) found.set(pieceId, found.has(pieceId) ? null : sku);
  return found;
}
