import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { variant } from "#db/schema/catalogue.ts";
import { requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockVariant } from "#features/listing/commands/lock-variant.ts";
import { listingTags, logChange } from "#features/listing/commands/write-change.ts";
import { removeVariantInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes an option out of the offer. Its row stays for the orders that name it, and its sku is not given again. Refusals:
 * UNITS_HELD { held } while somebody is paying for one, LAST_OPTION.
 */
export const removeVariant = defineCommand({
  name: "listing.remove-variant",
  input: removeVariantInput,
  errors: ["PIECE_CLOSED", "UNITS_HELD", "LAST_OPTION"],
  load: ({ tx, input }) => lockVariant(tx, input),
  policy: (actor, { resource }) => ownPiece(actor, resource.listing.artisanId),
  handler: async ({ tx, input, resource: { listing, option }, actor, now, fail }) => {
    requireOpen(listing);
    if (option.held > 0) fail("UNITS_HELD", { held: option.held });
    const [open] = await tx
      .select({ n: count() })
      .from(variant)
      .where(and(eq(variant.pieceId, input.pieceId), isNull(variant.withdrawnAt)));
    if ((open?.n ?? 0) < 2) fail("LAST_OPTION");
    await tx.update(variant).set({ withdrawnAt: now }).where(eq(variant.sku, option.sku));
    await logChange(tx, listing.id, actor, {
      by: "maker",
      kind: "edited",
      fields: [{ field: "variant", from: option.option ?? option.sku, to: null }],
    });
  },
  audit: ({ input }) => ({ object: input.pieceId, detail: { sku: input.sku } }),
  invalidates: ({ resource }) => listingTags(resource.listing),
});
