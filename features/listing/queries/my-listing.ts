import "server-only";
import { pieceInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { readFull } from "#features/listing/queries/read-full.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A piece as its maker works on it. */
export const myListing = defineQuery({
  name: "listing.mine",
  input: pieceInput,
  handler: ({ tx, input, now }) => readFull(tx, input.pieceId, now),
  policy: (actor, { resource }) => worksOnPiece(actor, resource),
});
