import "server-only";
import { asc, eq, or } from "drizzle-orm";
import { z } from "zod";
import { artisanCraft } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { lineage } from "#db/schema/lineage.ts";
import { consentsOf } from "#features/consents/index.ts";
import { ownLines } from "#features/lineage/policy.ts";
import { readLines } from "#features/lineage/queries/read-lines.ts";
import type { LineDto } from "#features/lineage/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type MyLines = {
  artisanId: Id<"artisan">;
  lines: LineDto[];
  crafts: { id: Id<"craft">; name: LocalizedText }[];
  /** Whether the maker agrees to be shown in the tree today. */
  isShown: boolean;
};

/** Who taught a maker and whom they taught, as they see it themselves. */
export const myLines = defineQuery({
  name: "lineage.mine",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId } }): Promise<MyLines> => ({
    artisanId,
    lines: await readLines(tx, or(eq(lineage.apprenticeId, artisanId), eq(lineage.masterId, artisanId))),
    crafts: await tx
      .select({ id: craft.id, name: craft.name })
      .from(artisanCraft)
      .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
      .where(eq(artisanCraft.artisanId, artisanId))
      .orderBy(asc(craft.key)),
    isShown: (await consentsOf(tx, { artisanId })).lineage !== undefined,
  }),
  policy: (actor, { resource }) => ownLines(actor, resource.artisanId),
});
