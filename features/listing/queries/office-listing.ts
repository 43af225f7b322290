import "server-only";
import { and, eq } from "drizzle-orm";
import { piece } from "#db/schema/catalogue.ts";
import { pieceInput } from "#features/listing/inputs.ts";
import { decidesOnPieces, mayReadPieces } from "#features/listing/policy.ts";
import { readFull } from "#features/listing/queries/read-full.ts";
import { wasOffered } from "#features/listing/queries/was-offered.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * A piece as its maker's chamber looks at it, and whether the reader decides about it. What was never offered is its maker's
 * alone.
 */
export const officeListing = defineQuery({
  name: "listing.office-piece",
  input: pieceInput,
  handler: async ({ tx, input, actor, now }) => {
    const [offered] = await tx
      .select({ id: piece.id })
      .from(piece)
      .where(and(eq(piece.id, input.pieceId), wasOffered));
    const full = offered ? await readFull(tx, offered.id, now) : null;
    if (!full) return null;
    // Whoever signs for the chamber finds the way to the piece's record.
    const maySign = chamberIdsOf(actor, "verifier", "manager").includes(full.chamberId);
    return { ...full, mayDecide: decidesOnPieces(actor, full.chamberId), maySign };
  },
  policy: (actor, { resource }) => mayReadPieces(actor, resource.chamberId),
});
