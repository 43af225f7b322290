import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { checklistItem, inspectionChecklist } from "#db/schema/quality.ts";
import { itemsOf } from "#features/quality/domain/checklist-lines.ts";
import { keepsLists } from "#features/quality/policy.ts";
import { checklistInput } from "#features/quality/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Records a checklist, or a new version of one, with its items. Inspections keep the version they were planned by. Refusals:
 * ITEMS_UNEQUAL when the three languages have not the same lines, RULE_DAY_PASSED, RULE_DAY_TAKEN.
 */
export const recordChecklist = defineCommand({
  name: "quality.record-checklist",
  input: checklistInput,
  errors: ["ITEMS_UNEQUAL", "RULE_DAY_PASSED", "RULE_DAY_TAKEN"],
  load: async () => true,
  policy: keepsLists,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    const { items: typed, ...list } = input;
    const items = itemsOf(typed);
    if (!items) return fail("ITEMS_UNEQUAL");
    if (input.effectiveFrom < dayInMorocco(now)) fail("RULE_DAY_PASSED");
    // Two who write the same list at once come one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`checklist ${input.key}`}, 0))`);
    const [last] = await tx
      .select({ version: inspectionChecklist.version })
      .from(inspectionChecklist)
      .where(eq(inspectionChecklist.key, input.key))
      .orderBy(desc(inspectionChecklist.version))
      .limit(1);
    const id = newId("checklist");
    const recordedBy = actor.kind === "person" ? actor.userId : null;
    try {
      await tx.transaction((inner) =>
        inner
          .insert(inspectionChecklist)
          .values({ ...list, id, version: (last?.version ?? 0) + 1, recordedBy, createdAt: now }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail("RULE_DAY_TAKEN");
      throw error;
    }
    await tx
      .insert(checklistItem)
      .values(items.map((title, n) => ({ checklistId: id, position: n + 1, title })));
    return { checklistId: id, items: items.length };
  },
  audit: ({ input, output }) => ({
    object: output.checklistId,
    detail: { key: input.key, effectiveFrom: input.effectiveFrom, items: output.items },
  }),
});
