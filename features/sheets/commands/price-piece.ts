import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { piece, stock, variant } from "#db/schema/catalogue.ts";
import { setPrice } from "#features/listing/index.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { readOptions } from "#features/sheets/queries/held-pieces.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

/**
 * Sets the prices of a piece's options, in dirhams (minor units), all of them or none; the maker's own prices in other currencies
 * stay. Refusals: PRICE_MOVED when one is not any more what its maker was shown (`from`), and those of a single price.
 */
export const pricePiece = defineCommand({
  name: "sheets.price-piece",
  input: z.strictObject({
    pieceId: idSchema("piece"),
    options: z
      .array(z.strictObject({ sku: z.string().max(40), from: z.int(), to: z.int() }))
      .min(1)
      .max(100),
  }),
  errors: ["PRICE_MOVED", ...setPrice.errors],
  load: async ({ tx, input }) => {
    // The shelves before the piece, as a sale locks them.
    const skus = input.options.map(({ sku }) => sku);
    await tx
      .select({ sku: stock.sku })
      .from(stock)
      .innerJoin(variant, eq(variant.sku, stock.sku))
      .where(inArray(stock.sku, skus))
      .orderBy(asc(stock.sku))
      .for("update", { of: stock });
    const [row] = await tx
      .select({ artisanId: piece.artisanId })
      .from(piece)
      .where(eq(piece.id, input.pieceId))
      .for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => ownSheet(actor, resource.artisanId),
  handler: async ({ tx, input: { pieceId, options }, actor, now, fail }) => {
    const held = (await readOptions(tx, [pieceId])).get(pieceId) ?? [];
    for (const { sku, from, to } of options) {
      const option = held.find((one) => one.sku === sku);
      if (option?.priceMinor !== from) return fail("PRICE_MOVED");
      const own = (currency: string) => {
        const minor = option.own[currency as "EUR"];
        return minor === undefined ? "" : typedOfMinor(minor);
      };
      const prices = { EUR: own("EUR"), USD: own("USD"), GBP: own("GBP") };
      await setPrice.within(tx, { actor, now }, { pieceId, sku, price: typedOfMinor(to), own: prices });
    }
  },
  // Each price writes its own row.
  audit: null,
});
