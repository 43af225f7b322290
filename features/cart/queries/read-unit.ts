import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { publishedOffer } from "#db/schema/published.ts";
import { readOwnCode } from "#features/cart/queries/own-code.ts";
import { chargeUnit } from "#features/pricing/schema.ts";
import { chooseReductions, readOffers } from "#features/promotions/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { type Money, money } from "#lib/money/money.ts";

/**
 * What one unit of a sku costs now in dirhams, with the code in the actor's basket, and how many are free. Null for what nobody may
 * buy.
 */
export async function readUnit(
  tx: Tx,
  sku: string,
  actor: Actor,
): Promise<{ unit: Money; available: number } | null> {
  const { available, pieceId, priceMinor, currency } = publishedOffer;
  const [code, [offer]] = await together([
    readOwnCode(tx, actor),
    tx
      .select({ available, pieceId, priceMinor, currency })
      .from(publishedOffer)
      .where(eq(publishedOffer.sku, sku)),
  ]);
  if (!offer) return null;
  const price = money(offer.priceMinor, offer.currency);
  const { reductions } = await readOffers(tx, [offer.pieceId], { code, country: null, buyer: null });
  const chosen = chooseReductions(
    [{ sku, pieceId: offer.pieceId }],
    reductions,
    (_, one) => chargeUnit(price, [], null, one).off.minor,
  );
  return {
    unit: chargeUnit(price, [], null, chosen.get(sku) ?? null).unit,
    available: offer.available,
  };
}
