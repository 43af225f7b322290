import "server-only";
import { pieceInput } from "#features/listing/inputs.ts";
import { decidesOnPieces, mayReadPieces } from "#features/listing/policy.ts";
import { readFull } from "#features/listing/queries/read-full.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A piece as its maker's chamber looks at it, and whether the reader decides about it. */
export const officeListing = defineQuery({
  name: "listing.office-piece",
  input: pieceInput,
  handler: async ({ tx, input, actor, now }) => {
    const piece = await readFull(tx, input.pieceId, now);
    return piece && { ...piece, mayDecide: decidesOnPieces(actor, piece.chamberId) };
  },
  policy: (actor, { resource }) => mayReadPieces(actor, resource.chamberId),
});

export type OfficeListing = NonNullable<Awaited<ReturnType<typeof readFull>>> & { mayDecide: boolean };
