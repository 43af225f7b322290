import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { publishedOffer } from "#db/schema/published.ts";
import { chargeUnit } from "#features/pricing/schema.ts";
import { chooseReductions, readOffers } from "#features/promotions/index.ts";
import { type Money, money } from "#lib/money/money.ts";

/** What one unit of a sku costs now in dirhams, and how many are free. Null for what nobody may buy. */
export async function readUnit(
  tx: Tx,
  sku: string,
  code: string | null,
): Promise<{ unit: Money; available: number } | null> {
  const { available, pieceId, priceMinor, currency } = publishedOffer;
  const [offer] = await tx
    .select({ available, pieceId, priceMinor, currency })
    .from(publishedOffer)
    .where(eq(publishedOffer.sku, sku));
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
