import "server-only";
import { pieceInput } from "#features/listing/inputs.ts";
import { decidesOnPieces, mayReadPieces } from "#features/listing/policy.ts";
import { readFull } from "#features/listing/queries/read-full.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * A piece as its maker's chamber looks at it, and whether the reader decides about it. A draft that was never offered is its
 * maker's alone.
 */
export const officeListing = defineQuery({
  name: "listing.office-piece",
  input: pieceInput,
  handler: async ({ tx, input, actor, now }) => {
    const piece = await readFull(tx, input.pieceId, now);
    if (!piece || piece.state === "draft") return null;
    return { ...piece, mayDecide: decidesOnPieces(actor, piece.chamberId) };
  },
  policy: (actor, { resource }) => mayReadPieces(actor, resource.chamberId),
});
