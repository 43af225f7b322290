import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { piece } from "#db/schema/catalogue.ts";
import { lineage } from "#db/schema/lineage.ts";
import { ownWorkshop } from "#features/lineage/policy.ts";
import { readLines } from "#features/lineage/queries/read-lines.ts";
import type { LineDto } from "#features/lineage/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type PieceChoices = {
  pieceId: Id<"piece">;
  artisanId: Id<"artisan">;
  chosen: Id<"lineage"> | null;
  choices: LineDto[];
};

/** The masters a maker may say a piece was made under: attested lines of their own in its craft. */
export const pieceChoices = defineQuery({
  name: "lineage.piece-choices",
  input: z.strictObject({ pieceId: idSchema("piece") }),
  handler: async ({ tx, input: { pieceId } }): Promise<PieceChoices | null> => {
    const [row] = await tx
      .select({ artisanId: piece.artisanId, craftId: piece.craftId, chosen: piece.madeUnderLineageId })
      .from(piece)
      .where(eq(piece.id, pieceId));
    if (!row) return null;
    const { artisanId, craftId, chosen } = row;
    const own = and(
      eq(lineage.apprenticeId, artisanId),
      eq(lineage.craftId, craftId),
      eq(lineage.state, "attested"),
    );
    return { pieceId, artisanId, chosen, choices: await readLines(tx, own) };
  },
  policy: (actor, { resource }) => ownWorkshop(actor, resource.artisanId),
});
