import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { keptPiece, piece } from "#db/schema/index.ts";
import { anyKeeper } from "#features/wishlist/policy.ts";
import { ownedBy, ownSerials } from "#features/wishlist/queries/own-list.ts";
import { serialInput } from "#features/wishlist/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a piece off the list, also one that is no longer shown. What is not on it changes nothing. Answers what is left. */
export const drop = defineCommand({
  name: "wishlist.drop",
  input: serialInput,
  errors: [],
  load: async () => ({}),
  policy: anyKeeper,
  handler: async ({ tx, input, actor }) => {
    const named = tx.select({ id: piece.id }).from(piece).where(eq(piece.serial, input.serial));
    await tx.delete(keptPiece).where(and(ownedBy(actor), inArray(keptPiece.pieceId, named)));
    return { serials: await ownSerials(tx, actor) };
  },
  audit: null,
});
