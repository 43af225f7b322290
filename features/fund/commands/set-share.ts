import "server-only";
import { eq } from "drizzle-orm";
import { piece } from "#db/schema/catalogue.ts";
import { pieceFundShare } from "#db/schema/fund.ts";
import { ownPieces } from "#features/fund/policy.ts";
import { setShareInput } from "#features/fund/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A maker says what of a piece's price they give to the fund of its craft. Holds for purchases that begin from now on. */
export const setFundShare = defineCommand({
  name: "fund.set-share",
  input: setShareInput,
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: piece.id, artisanId: piece.artisanId })
      .from(piece)
      .where(eq(piece.id, input.pieceId));
    return row ?? null;
  },
  policy: (actor, { resource }) => ownPieces(actor, resource),
  handler: async ({ tx, input: { basisPoints }, resource, now }) => {
    await tx
      .insert(pieceFundShare)
      .values({ pieceId: resource.id, artisanId: resource.artisanId, basisPoints, updatedAt: now })
      .onConflictDoUpdate({ target: pieceFundShare.pieceId, set: { basisPoints, updatedAt: now } });
  },
  audit: ({ input }) => ({ object: input.pieceId, detail: { basisPoints: input.basisPoints } }),
  invalidates: ({ input }) => [tags.piece(input.pieceId)],
});
