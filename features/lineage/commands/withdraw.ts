import "server-only";
import { changeLine, lineTags, readLine } from "#features/lineage/commands/lock-line.ts";
import { mayWithdraw } from "#features/lineage/policy.ts";
import { withdrawInput } from "#features/lineage/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Either of the two takes a line back, or their chamber does: it leaves every page with this. Refusals: LINEAGE_DECIDED. */
export const withdraw = defineCommand({
  name: "lineage.withdraw",
  input: withdrawInput,
  errors: ["LINEAGE_DECIDED"],
  load: ({ tx, input }) => readLine(tx, input.lineageId),
  policy: (actor, { resource }) => mayWithdraw(actor, resource),
  handler: async ({ tx, resource: line, actor, now, fail }) => {
    const endedBy = actor.kind === "person" ? actor.userId : null;
    const gone = { state: "withdrawn" as const, endedAt: now, endedBy };
    if (!(await changeLine(tx, line.id, ["proposed", "attested"], gone))) fail("LINEAGE_DECIDED");
    return { tags: await lineTags(tx, line) };
  },
  audit: ({ input, resource }) => ({ object: input.lineageId, detail: { from: resource.state } }),
  invalidates: ({ output }) => output.tags,
});
