import "server-only";
import { and, eq } from "drizzle-orm";
import { pastMaster } from "#db/schema/lineage.ts";
import { changeLine, lineTags, readLine } from "#features/lineage/commands/lock-line.ts";
import { mayAttest } from "#features/lineage/policy.ts";
import { attestInput } from "#features/lineage/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The apprentice's chamber attests that it is so, on the evidence given. Refusals: LINEAGE_DECIDED, NOT_AGREED while one of the
 * two has not said so, SAME_OFFICER when the officer proposed it as a maker, MASTER_UNKNOWN.
 */
export const attest = defineCommand({
  name: "lineage.attest",
  input: attestInput,
  errors: ["LINEAGE_DECIDED", "NOT_AGREED", "SAME_OFFICER", "MASTER_UNKNOWN"],
  load: ({ tx, input }) => readLine(tx, input.lineageId),
  policy: (actor, { resource }) => mayAttest(actor, resource),
  handler: async ({ tx, input, resource: line, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody attests");
    if (line.state !== "proposed") fail("LINEAGE_DECIDED");
    if (line.proposedBy === actor.userId) fail("SAME_OFFICER");
    if (!line.apprenticeAgreedAt || (line.masterId && !line.masterAgreedAt)) fail("NOT_AGREED");
    if (input.sameAs) {
      const [known] = await tx
        .select({ id: pastMaster.id })
        .from(pastMaster)
        .where(and(eq(pastMaster.id, input.sameAs), eq(pastMaster.craftId, line.craftId)));
      if (!known || !line.pastMasterId) fail("MASTER_UNKNOWN");
    }
    const done = await changeLine(tx, line.id, ["proposed"], {
      ...{ state: "attested", attestedBy: actor.userId, attestedAt: now },
      ...(input.sameAs ? { pastMasterId: input.sameAs } : {}),
    });
    if (!done) fail("LINEAGE_DECIDED");
    return { tags: await lineTags(tx, line) };
  },
  audit: ({ input, resource }) => ({
    object: input.lineageId,
    detail: { craft: resource.craftId, sameAs: input.sameAs ?? null },
  }),
  invalidates: ({ output }) => output.tags,
});
