import "server-only";
import { eq } from "drizzle-orm";
import { piece } from "#db/schema/catalogue.ts";
import { isOwnWord } from "#features/promotions/policy.ts";
import { setFloorInput } from "#features/promotions/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says what a maker wants for a unit of a piece at least, or that there is no such wish. No promotion goes below it from then on,
 * whoever bears it; what was bought stays as it was bought.
 */
export const setFloor = defineCommand({
  name: "promotions.set-floor",
  input: setFloorInput,
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: piece.id, artisanId: piece.artisanId })
      .from(piece)
      .where(eq(piece.id, input.pieceId))
      .for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => isOwnWord(actor, resource.artisanId),
  handler: async ({ tx, input, resource }) => {
    await tx.update(piece).set({ floorMinor: input.floor }).where(eq(piece.id, resource.id));
  },
  // The sum is the maker's own business.
  audit: ({ input }) => ({ object: input.pieceId }),
});
