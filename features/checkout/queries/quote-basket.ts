import "server-only";
import { z } from "zod";
import { together } from "#db/pipeline.ts";
import { readOwnCode, readOwnLines } from "#features/cart/index.ts";
import type { Choice } from "#features/checkout/domain/priced-basket.ts";
import { type QuoteDto, quoteOf } from "#features/checkout/domain/quote-dto.ts";
import { priceBasket } from "#features/checkout/queries/price-basket.ts";
import { readBasket } from "#features/checkout/queries/read-basket.ts";
import { asGift, choiceFields } from "#features/checkout/schema.ts";
import { payCurrency } from "#features/pricing/schema.ts";
import { buyerHash } from "#features/promotions/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const { seen: _, ...choice } = choiceFields;

/**
 * What the actor's basket costs delivered to a country, to the unit that would be charged: shown before anybody types an
 * address. A currency whose quote may not be used any more is answered in dirhams, with `problem` saying so.
 */
export const quoteBasket = defineQuery({
  name: "checkout.quote-basket",
  /** `email`: as far as it is typed, for what one buyer may have. */
  input: z.strictObject({ ...choice, email: z.string().max(254).optional() }),
  policy: anyone,
  handler: async ({ tx, input, actor, now }): Promise<QuoteDto | null> => {
    const [own, code] = await together([readOwnLines(tx, actor), readOwnCode(tx, actor)]);
    const lines = await readBasket(tx, own);
    if (lines.length === 0) return null;
    const wanted: Choice = {
      country: input.country,
      currency: payCurrency(input.country, input.currency ?? null),
      service: input.service ?? "standard",
      payDuties: input.duties === "paid",
      gift: asGift(input),
      code,
      buyer: input.email ? buyerHash(input.email) : null,
    };
    const day = dayInMorocco(now);
    const priced = await priceBasket(tx, lines, wanted, day);
    if (priced !== "QUOTE_TOO_OLD") return priced === "NO_TARIFF" ? null : quoteOf(priced, wanted, day);
    const inDirhams = { ...wanted, currency: "MAD" as const };
    const again = await priceBasket(tx, lines, inDirhams, day);
    return typeof again === "string" ? null : { ...quoteOf(again, inDirhams, day), problem: "QUOTE_TOO_OLD" };
  },
});
