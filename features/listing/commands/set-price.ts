import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { variant } from "#db/schema/catalogue.ts";
import type { FieldChange } from "#db/schema/piece-changes.ts";
import { variantPrice } from "#db/schema/prices.ts";
import { requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockVariant } from "#features/listing/commands/lock-variant.ts";
import { editTags, logChange } from "#features/listing/commands/write-change.ts";
import { setPriceInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { ownCurrencies } from "#features/listing/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import type { Currency } from "#lib/money/money.ts";

/**
 * Sets what an option costs in dirhams and, where the maker names one of their own, in other currencies; an empty one is taken
 * away. No chamber looks at prices. Amounts are minor units. Baskets and checkouts read the price again, so it holds at once.
 */
export const setPrice = defineCommand({
  name: "listing.set-price",
  input: setPriceInput,
  errors: ["PIECE_CLOSED"],
  load: ({ tx, input }) => lockVariant(tx, input),
  policy: (actor, { resource }) => ownPiece(actor, resource.listing.artisanId),
  handler: async ({ tx, input, resource: { listing, option }, actor, now }) => {
    requireOpen(listing);
    const fields: FieldChange[] = [];
    if (input.price !== option.priceMinor) {
      await tx.update(variant).set({ priceMinor: input.price }).where(eq(variant.sku, option.sku));
      fields.push({ field: "price.MAD", from: option.priceMinor, to: input.price });
    }
    for (const currency of ownCurrencies)
      fields.push(...(await setOwn(tx, option.sku, currency, input.own[currency], now)));
    if (fields.length > 0) await logChange(tx, listing.id, actor, { by: "maker", kind: "edited", fields });
    return { changed: fields.length };
  },
  audit: ({ input, output }) =>
    output.changed > 0 ? { object: input.pieceId, detail: { sku: input.sku, price: input.price } } : null,
  invalidates: ({ resource, output }) => (output.changed > 0 ? editTags(resource.listing) : []),
});

async function setOwn(
  tx: Tx,
  sku: string,
  currency: Currency,
  priceMinor: number | null,
  now: Date,
): Promise<FieldChange[]> {
  const which = and(eq(variantPrice.sku, sku), eq(variantPrice.currency, currency));
  const [old] = await tx.select({ minor: variantPrice.priceMinor }).from(variantPrice).where(which);
  if ((old?.minor ?? null) === priceMinor) return [];
  if (priceMinor === null) await tx.delete(variantPrice).where(which);
  else
    await tx
      .insert(variantPrice)
      .values({ sku, currency, priceMinor, setAt: now })
      .onConflictDoUpdate({
        target: [variantPrice.sku, variantPrice.currency],
        set: { priceMinor, setAt: now },
      });
  return [{ field: `price.${currency}`, from: old?.minor ?? null, to: priceMinor }];
}
