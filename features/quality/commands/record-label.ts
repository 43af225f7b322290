import "server-only";
import { eq } from "drizzle-orm";
import { labelVersion, qualityLabel } from "#db/schema/quality.ts";
import { keepsLists } from "#features/quality/policy.ts";
import { labelVersionInput } from "#features/quality/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Writes down what is known of a label from a day on, with where it stands; earlier versions stay, and certificates keep theirs. A new
 * label may begin on a day that has passed, a new version of one that is known may not. Refusals: LABEL_UNKNOWN, LABEL_NEEDS_SCOPE for a
 * mark or an indication without crafts or with levels, LEVEL_INVALID, RULE_DAY_PASSED, RULE_DAY_TAKEN.
 */
export const recordLabel = defineCommand({
  name: "quality.record-label",
  input: labelVersionInput,
  errors: ["LABEL_UNKNOWN", "LABEL_NEEDS_SCOPE", "LEVEL_INVALID", "RULE_DAY_PASSED", "RULE_DAY_TAKEN"],
  load: async () => true,
  policy: keepsLists,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    const { kind, ...version } = input;
    const labelId = input.labelId ?? newId("qualityLabel");
    if (input.labelId) {
      const [known] = await tx.select().from(qualityLabel).where(eq(qualityLabel.id, input.labelId));
      if (!known || known.kind !== kind) fail("LABEL_UNKNOWN");
      if (input.effectiveFrom < dayInMorocco(now)) fail("RULE_DAY_PASSED");
    }
    if (kind !== "levels" && (input.craftIds.length === 0 || input.levels !== 1)) fail("LABEL_NEEDS_SCOPE");
    if (input.inspectedFrom !== null && input.inspectedFrom > input.levels) fail("LEVEL_INVALID");
    if (!input.labelId) await tx.insert(qualityLabel).values({ id: labelId, kind, createdAt: now });
    const recordedBy = actor.kind === "person" ? actor.userId : null;
    try {
      await tx.transaction((inner) =>
        inner.insert(labelVersion).values({ ...version, labelId, recordedBy, createdAt: now }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail("RULE_DAY_TAKEN");
      throw error;
    }
    return { labelId };
  },
  audit: ({ input, output }) => ({ object: output.labelId, detail: { effectiveFrom: input.effectiveFrom } }),
});
