import "server-only";
import { and, eq } from "drizzle-orm";
import { craftIndicator } from "#db/schema/endangered.ts";
import { inForce, lockRecord } from "#features/endangered/commands/lock-record.ts";
import { mayKeepRecord } from "#features/endangered/policy.ts";
import { indicatorShapes, recordIndicatorInput } from "#features/endangered/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Adds a dated, sourced figure about a craft, or one in the place of an earlier figure of the same kind. Nothing is ever changed:
 * what was corrected stays in the history. Refusals: DAY_AHEAD, CORRECTED_ALREADY.
 */
export const recordIndicator = defineCommand({
  name: "endangered.record-indicator",
  input: recordIndicatorInput,
  errors: ["DAY_AHEAD", "CORRECTED_ALREADY"],
  load: ({ tx, input }) => lockRecord(tx, input.craftId),
  policy: (actor, { resource }) => mayKeepRecord(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const { craftId, kind, value, asOf, source, supersedes = null } = input;
    if (asOf > dayInMorocco(now)) fail("DAY_AHEAD", { field: "asOf" });
    if (supersedes) {
      const [old] = await tx
        .select({ id: craftIndicator.id })
        .from(craftIndicator)
        .where(
          and(
            eq(craftIndicator.id, supersedes),
            eq(craftIndicator.craftId, craftId),
            eq(craftIndicator.kind, kind),
            inForce(tx),
          ),
        );
      if (!old) fail("CORRECTED_ALREADY");
    }
    const id = newId("indicator");
    const { unit } = indicatorShapes[kind];
    await tx.insert(craftIndicator).values({
      ...{ id, craftId, kind, value, unit, asOf, source, supersedes },
      chamberId: resource.chamberId,
      enteredBy: actor.kind === "person" ? actor.userId : null,
      createdAt: now,
    });
    return { indicatorId: id };
  },
  audit: ({ input, output }) => ({
    object: output.indicatorId,
    detail: { craft: input.craftId, kind: input.kind, supersedes: input.supersedes ?? null },
  }),
  invalidates: () => [tags.crafts()],
});
