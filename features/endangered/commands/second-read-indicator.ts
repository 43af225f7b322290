import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { craftIndicator } from "#db/schema/endangered.ts";
import { mayKeepRecord } from "#features/endangered/policy.ts";
import { secondReadInput } from "#features/endangered/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Another officer than the one who entered a figure has held it against its source. Refusals: SAME_OFFICER, READ_ALREADY. */
export const secondReadIndicator = defineCommand({
  name: "endangered.second-read",
  input: secondReadInput,
  errors: ["SAME_OFFICER", "READ_ALREADY"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(craftIndicator).where(eq(craftIndicator.id, input.indicatorId));
    return row ?? null;
  },
  policy: (actor, { resource }) => mayKeepRecord(actor, resource.chamberId),
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (actor.kind !== "person" || resource.enteredBy === actor.userId) return fail("SAME_OFFICER");
    const rows = await tx
      .update(craftIndicator)
      .set({ secondReader: actor.userId, secondReadAt: now })
      .where(and(eq(craftIndicator.id, resource.id), isNull(craftIndicator.secondReader)))
      .returning({ id: craftIndicator.id });
    if (rows.length === 0) fail("READ_ALREADY");
  },
  audit: ({ input, resource }) => ({ object: input.indicatorId, detail: { craft: resource.craftId } }),
  invalidates: () => [tags.crafts()],
});
