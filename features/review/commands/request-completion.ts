import "server-only";
import { lockFile, moveFile } from "#features/applications/index.ts";
import { isOnTable, officerOf } from "#features/review/commands/officer.ts";
import { readProposal } from "#features/review/commands/read-proposal.ts";
import { tellApplicant } from "#features/review/commands/tell-applicant.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { mayReview } from "#features/review/policy.ts";
import { completionInput } from "#features/review/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Asks the applicant to mend something. The file opens again for them, screen by screen of what is asked, until a day that the
 * rule `review.days` sets; then it comes back to the same officer.
 */
export const requestCompletion = defineCommand({
  name: "review.request-completion",
  input: completionInput,
  errors: ["FILE_NOT_YOURS", "SECOND_AWAITED"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayReview(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    const officer = officerOf(actor);
    if (!isOnTable(file, officer)) fail("FILE_NOT_YOURS");
    if (await readProposal(tx, file)) fail("SECOND_AWAITED");
    const { completion } = await ruleValue(tx, "review.days", now);
    const dueAt = new Date(now.getTime() + completion * 86_400_000);
    await moveFile(tx, file, "completion_requested", { dueAt, updatedAt: now });
    await writeEvent(tx, file, {
      ...{ kind: "completion_requested", state: "completion_requested", at: now, by: officer },
      ...{ reasons: input.reasons, note: input.note, isPublic: true },
    });
    await tellApplicant(tx, file, "application-completion", now);
    return { dueAt };
  },
  audit: ({ input }) => ({ object: input.applicationId, detail: { reasons: input.reasons.join(",") } }),
});
