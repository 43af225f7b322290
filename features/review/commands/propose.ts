import "server-only";
import { decision } from "#db/schema/applications.ts";
import { lockFile, moveFile } from "#features/applications/index.ts";
import { isOnTable, officerOf } from "#features/review/commands/officer.ts";
import { readProposal } from "#features/review/commands/read-proposal.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { mayReview } from "#features/review/policy.ts";
import { readReadiness } from "#features/review/queries/read-readiness.ts";
import { decisionInput } from "#features/review/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The first of two readers says how they would decide. Nothing is told to the applicant until another officer agrees; by when
 * that is, the rule `review.days` says.
 */
export const propose = defineCommand({
  name: "review.propose",
  input: decisionInput,
  errors: ["FILE_NOT_YOURS", "ONE_READER_DECIDES", "SECOND_AWAITED", "NOT_READY"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayReview(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    const firstBy = officerOf(actor);
    if (!isOnTable(file, firstBy)) fail("FILE_NOT_YOURS");
    if (await readProposal(tx, file)) fail("SECOND_AWAITED");
    const { lacks, needsSecond } = await readReadiness(tx, file, now);
    if (!needsSecond) fail("ONE_READER_DECIDES");
    if (input.outcome === "approve" && lacks.length > 0) fail("NOT_READY", { lacks });
    const { outcome, reasons, note } = input;
    await tx.insert(decision).values({
      ...{ applicationId: file.id, chamberId: file.chamberId, round: file.round },
      ...{ outcome, reasons, note, needsSecond: true, firstBy, firstAt: now },
    });
    const { second } = await ruleValue(tx, "review.days", now);
    const dueAt = new Date(now.getTime() + second * 86_400_000);
    await moveFile(tx, file, "under_review", { dueAt, updatedAt: now });
    await writeEvent(tx, file, { kind: `proposed_${outcome}`, state: "under_review", at: now, by: firstBy });
    return { dueAt };
  },
  audit: ({ input }) => ({
    object: input.applicationId,
    detail: { outcome: input.outcome, reasons: input.reasons.join(",") },
  }),
});
