import "server-only";
import { and, eq } from "drizzle-orm";
import { piece } from "#db/schema/catalogue.ts";
import { lineage } from "#db/schema/lineage.ts";
import { ownWorkshop } from "#features/lineage/policy.ts";
import { setMadeUnderInput } from "#features/lineage/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker says of a piece that it was made under their master, or takes it back (null). Only an attested line of their own in the
 * piece's craft: LINEAGE_NOT_YOURS. The database's trigger says the same.
 */
export const setMadeUnder = defineCommand({
  name: "lineage.set-made-under",
  input: setMadeUnderInput,
  errors: ["LINEAGE_NOT_YOURS"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: piece.id, artisanId: piece.artisanId, craftId: piece.craftId })
      .from(piece)
      .where(eq(piece.id, input.pieceId))
      .for("no key update");
    return row ?? null;
  },
  policy: (actor, { resource }) => ownWorkshop(actor, resource.artisanId),
  handler: async ({ tx, input: { lineageId }, resource, fail }) => {
    if (lineageId) {
      const [line] = await tx
        .select({ id: lineage.id })
        .from(lineage)
        .where(
          and(
            eq(lineage.id, lineageId),
            eq(lineage.apprenticeId, resource.artisanId),
            eq(lineage.craftId, resource.craftId),
            eq(lineage.state, "attested"),
          ),
        );
      if (!line) fail("LINEAGE_NOT_YOURS");
    }
    await tx.update(piece).set({ madeUnderLineageId: lineageId }).where(eq(piece.id, resource.id));
  },
  audit: ({ input }) => ({ object: input.pieceId, detail: { lineage: input.lineageId } }),
  invalidates: ({ input }) => [tags.piece(input.pieceId)],
});
