import "server-only";
import { reviewCheck } from "#db/schema/applications.ts";
import { lockFile } from "#features/applications/index.ts";
import { officerOf } from "#features/review/commands/officer.ts";
import { type CheckItem, checklistOf } from "#features/review/domain/checklist.ts";
import { mayReview } from "#features/review/policy.ts";
import { checkInput } from "#features/review/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { kindRuleKey } from "#features/rules/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The officer who has a file says what they found on one point of its checklist. Said again, it replaces what was said. */
export const checkItem = defineCommand({
  name: "review.check",
  input: checkInput,
  errors: ["FILE_NOT_YOURS", "ITEM_UNKNOWN"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayReview(actor, resource),
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    const officerId = officerOf(actor);
    const isOpen = file.state === "under_review" || file.state === "visit_planned";
    if (!isOpen || file.reviewerId !== officerId || !file.kind) return fail("FILE_NOT_YOURS");
    const items = checklistOf(file.kind, await ruleValue(tx, kindRuleKey(file.kind), now));
    if (!items.includes(input.item as CheckItem)) fail("ITEM_UNKNOWN");
    const found = { outcome: input.outcome, note: input.note, officerId, at: now };
    const { applicationId, item } = input;
    await tx
      .insert(reviewCheck)
      .values({ applicationId, chamberId: file.chamberId, round: file.round, item, ...found })
      .onConflictDoUpdate({
        target: [reviewCheck.applicationId, reviewCheck.round, reviewCheck.item],
        set: found,
      });
  },
  audit: ({ input }) => ({
    object: input.applicationId,
    detail: { item: input.item, outcome: input.outcome },
  }),
});
