import "server-only";
import { eq } from "drizzle-orm";
import { stock, variant } from "#db/schema/catalogue.ts";
import { strictest } from "#features/catalogue/index.ts";
import { finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { screenedAs } from "#features/listing/commands/restrict.ts";
import { listingTags } from "#features/listing/commands/write-change.ts";
import { addVariantInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { variantsAtMost } from "#features/listing/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Adds an option to a piece: another size or colour with its own price, units and measures. A chamber that looks
 * at pieces looks at it first. Refusals: OPTION_OF_UNIQUE for a
 * piece that is the only one, TOO_MANY_OPTIONS.
 */
export const addVariant = defineCommand({
  name: "listing.add-variant",
  input: addVariantInput,
  errors: ["PIECE_CLOSED", "OPTION_OF_UNIQUE", "TOO_MANY_OPTIONS", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => ownPiece(actor, resource.artisanId),
  handler: async ({ tx, input, resource: listing, actor, now, fail }) => {
    requireOpen(listing);
    if (listing.availability === "unique") fail("OPTION_OF_UNIQUE");
    const { pieceId, optionName, price, units, restriction, ...facts } = input;
    const there = await tx
      .select({ position: variant.position, withdrawnAt: variant.withdrawnAt })
      .from(variant)
      .where(eq(variant.pieceId, pieceId));
    const open = there.filter(({ withdrawnAt }) => withdrawnAt === null);
    if (open.length >= variantsAtMost) fail("TOO_MANY_OPTIONS");
    // Withdrawn options count too: a sku that stood on a label or in an order is not given again.
    const position = Math.max(-1, ...there.map((one) => one.position)) + 1;
    const sku = `${listing.serial}-${position + 1}`;
    await tx.insert(variant).values({
      ...facts,
      id: newId("variant"),
      sku,
      pieceId,
      priceMinor: price,
      currency: "MAD",
      position,
      restriction: strictest(restriction, await screenedAs(tx, listing, now)),
    });
    await tx.insert(stock).values({ sku, onHand: units });
    const fields = [{ field: "variant", from: null, to: facts.option }];
    return { sku, state: await finishEdit(tx, listing, { content: { optionName }, fields, actor, now }) };
  },
  audit: ({ input, output }) => ({ object: input.pieceId, detail: { ...output } }),
  invalidates: ({ resource }) => listingTags(resource),
});
