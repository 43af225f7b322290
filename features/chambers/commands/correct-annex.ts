import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { annex } from "#db/schema/chambers.ts";
import { covers, lockAnnex } from "#features/chambers/commands/lock-chamber.ts";
import { correctAnnexInput } from "#features/chambers/inputs.ts";
import { mayEditChamber } from "#features/chambers/policy.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Mends what is said of a branch that is open. Refusals: PROVINCE_OTHER, DAY_AHEAD. */
export const correctAnnex = defineCommand({
  name: "chambers.correct-annex",
  input: correctAnnexInput,
  errors: ["PROVINCE_OTHER", "DAY_AHEAD"],
  load: ({ tx, input }) => lockAnnex(tx, input.annexId),
  policy: (actor, { resource }) => mayEditChamber(actor, resource.chamberId),
  handler: async ({ tx, input, resource, now, fail }) => {
    const { annexId, provinceCode, ...facts } = input;
    if (input.recordedOn > dayInMorocco(now)) fail("DAY_AHEAD", { field: "recordedOn" });
    if (provinceCode && !(await covers(tx, resource.chamberId, provinceCode))) {
      fail("PROVINCE_OTHER", { field: "provinceCode" });
    }
    await tx
      .update(annex)
      .set({ ...facts, provinceCode: provinceCode || null })
      .where(and(eq(annex.id, annexId), isNull(annex.closedAt)));
  },
  audit: ({ input }) => ({ object: input.annexId, detail: { evidence: input.evidence } }),
  invalidates: () => [tags.chambers()],
});
