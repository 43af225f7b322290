import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { artisan, lotShare, purchaseDelivery } from "#db/schema/index.ts";
import { lockLot } from "#features/materials/commands/locks.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { handOutInput } from "#features/materials/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Hands a part of a lot to a maker of the chamber, who signs for it. What came with a purchase is handed out by its list.
 * Refusals: LOT_NOT_CLEARED, LOT_OF_PURCHASE, MAKER_UNKNOWN, SHARE_KNOWN, LOT_EXHAUSTED.
 */
export const handOut = defineCommand({
  name: "materials.hand-out",
  input: handOutInput,
  errors: ["LOT_NOT_CLEARED", "LOT_OF_PURCHASE", "MAKER_UNKNOWN", "SHARE_KNOWN", "LOT_EXHAUSTED"],
  load: ({ tx, input }) => lockLot(tx, input.lotId),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, resource: lot, now, fail }) => {
    if (lot.state !== "cleared") fail("LOT_NOT_CLEARED");
    const bought = await tx
      .select({ id: purchaseDelivery.id })
      .from(purchaseDelivery)
      .where(eq(purchaseDelivery.lotId, lot.id));
    if (bought.length > 0) fail("LOT_OF_PURCHASE");
    const [maker] = await tx
      .select({ id: artisan.id })
      .from(artisan)
      .where(and(eq(artisan.id, input.artisanId), eq(artisan.chamberId, lot.chamberId)));
    if (!maker) fail("MAKER_UNKNOWN", { field: "artisanId" });
    const [given] = await tx
      .select({
        milli: sql<number>`coalesce(sum(${lotShare.quantityMilli}), 0)::float8`.mapWith(Number),
        own: sql<number>`count(*) filter (where ${lotShare.artisanId} = ${input.artisanId})::int`.mapWith(
          Number,
        ),
      })
      .from(lotShare)
      .where(and(eq(lotShare.lotId, lot.id), isNull(lotShare.voidedAt)));
    if (given?.own) fail("SHARE_KNOWN", { field: "artisanId" });
    if ((given?.milli ?? 0) + input.quantity > lot.quantityMilli)
      fail("LOT_EXHAUSTED", { field: "quantity" });
    const id = newId("lotShare");
    await tx.insert(lotShare).values({
      ...{ id, lotId: lot.id, chamberId: lot.chamberId, artisanId: input.artisanId },
      ...{ quantityMilli: input.quantity, receivedAt: now, receivedBy: "signature", createdAt: now },
    });
    return { shareId: id };
  },
  audit: ({ input, output }) => ({ object: output.shareId, detail: { lot: input.lotId } }),
});
