import "server-only";
import { eq } from "drizzle-orm";
import { stock } from "#db/schema/catalogue.ts";
import { requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockVariant } from "#features/listing/commands/lock-variant.ts";
import { editTags, logChange } from "#features/listing/commands/write-change.ts";
import { mostUnits } from "#features/listing/domain/units.ts";
import { setStockInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Sets the units of an option that are on the shelf. For what is made to order they are the places free in the workshop: how
 * many more orders it takes on now. Units promised to somebody who is paying stay: refusals UNITS_HELD { held },
 * UNITS_TOO_MANY for a second unit of the only one, and UNITS_MOVED when there are not as many any more as were seen: what was sold
 * meanwhile would come back to the shelf.
 */
export const setStock = defineCommand({
  name: "listing.set-stock",
  input: setStockInput,
  errors: ["PIECE_CLOSED", "UNITS_HELD", "UNITS_MOVED", "UNITS_TOO_MANY"],
  load: ({ tx, input }) => lockVariant(tx, input),
  policy: (actor, { resource }) => worksOnPiece(actor, resource.listing),
  handler: async ({ tx, input, resource: { listing, option }, actor, fail }) => {
    requireOpen(listing);
    if ((input.seen ?? option.onHand) !== option.onHand) fail("UNITS_MOVED", { field: "units" });
    if (input.units < option.held) fail("UNITS_HELD", { field: "units", held: option.held });
    if (input.units > mostUnits(listing.availability)) fail("UNITS_TOO_MANY", { field: "units" });
    if (input.units === option.onHand) return { changed: false };
    await tx.update(stock).set({ onHand: input.units }).where(eq(stock.sku, option.sku));
    await logChange(tx, listing.id, actor, {
      by: "maker",
      kind: "edited",
      fields: [{ field: "units", from: option.onHand, to: input.units }],
    });
    return { changed: true };
  },
  audit: ({ input, output }) =>
    output.changed ? { object: input.pieceId, detail: { sku: input.sku, units: input.units } } : null,
  invalidates: ({ resource, output }) => (output.changed ? editTags(resource.listing) : []),
});
