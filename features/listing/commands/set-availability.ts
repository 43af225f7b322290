import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { piece, stock, variant } from "#db/schema/catalogue.ts";
import { requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { editTags, logChange } from "#features/listing/commands/write-change.ts";
import { changesOf } from "#features/listing/domain/changes.ts";
import { mostUnits } from "#features/listing/domain/units.ts";
import { setAvailabilityInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says whether a piece is the only one, in stock, or made to order and in how many days. Refusal: UNITS_TOO_MANY when a piece
 * with several units or options would become the only one.
 */
export const setAvailability = defineCommand({
  name: "listing.set-availability",
  input: setAvailabilityInput,
  errors: ["PIECE_CLOSED", "UNITS_TOO_MANY"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => worksOnPiece(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, fail }) => {
    requireOpen(listing);
    const { availability } = input;
    const [shelf] = await tx
      .select({ units: sql<number>`coalesce(sum(${stock.onHand}), 0)::int`, options: count() })
      .from(variant)
      .innerJoin(stock, eq(stock.sku, variant.sku))
      .where(and(eq(variant.pieceId, listing.id), isNull(variant.withdrawnAt)));
    const isOnly = (shelf?.units ?? 0) <= mostUnits(availability) && shelf?.options === 1;
    if (availability === "unique" && !isOnly) fail("UNITS_TOO_MANY", { field: "availability" });
    const facts = { availability, leadDays: availability === "made_to_order" ? input.leadDays : null };
    const fields = changesOf(listing, facts);
    if (fields.length === 0) return { changed: false };
    await tx.update(piece).set(facts).where(eq(piece.id, listing.id));
    await logChange(tx, listing.id, actor, { by: "maker", kind: "edited", fields });
    return { changed: true };
  },
  audit: ({ input, output }) =>
    output.changed ? { object: input.pieceId, detail: { availability: input.availability } } : null,
  invalidates: ({ resource, output }) => (output.changed ? editTags(resource) : []),
});
