import "server-only";
import { changeLine, readLine } from "#features/lineage/commands/lock-line.ts";
import { mayAttest } from "#features/lineage/policy.ts";
import { declineInput } from "#features/lineage/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The chamber does not attest a line, and says why to the two people. Refusals: LINEAGE_DECIDED. */
export const decline = defineCommand({
  name: "lineage.decline",
  input: declineInput,
  errors: ["LINEAGE_DECIDED"],
  load: ({ tx, input }) => readLine(tx, input.lineageId),
  policy: (actor, { resource }) => mayAttest(actor, resource),
  handler: async ({ tx, input, resource: line, actor, now, fail }) => {
    const endedBy = actor.kind === "person" ? actor.userId : null;
    const declined = { state: "declined" as const, declineNote: input.note, endedAt: now, endedBy };
    if (!(await changeLine(tx, line.id, ["proposed"], declined))) fail("LINEAGE_DECIDED");
  },
  audit: ({ input, resource }) => ({ object: input.lineageId, detail: { craft: resource.craftId } }),
});
