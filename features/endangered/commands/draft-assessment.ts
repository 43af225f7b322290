import "server-only";
import { and, eq } from "drizzle-orm";
import { craftAssessment } from "#db/schema/endangered.ts";
import { figuresInForce, lockRecord } from "#features/endangered/commands/lock-record.ts";
import { figuresOn, gradeOf } from "#features/endangered/domain/grade-of.ts";
import { mayKeepRecord } from "#features/endangered/policy.ts";
import { draftAssessmentInput } from "#features/endangered/schema.ts";
import { dayInMorocco, ruleAt } from "#features/rules/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Drafts an assessment of a craft: what the criteria of today say of its figures, and the grade that the officer thinks right,
 * with words for the public. It counts once somebody of another house has agreed. Refusals: DRAFT_WAITING.
 */
export const draftAssessment = defineCommand({
  name: "endangered.draft-assessment",
  input: draftAssessmentInput,
  errors: ["DRAFT_WAITING"],
  load: ({ tx, input }) => lockRecord(tx, input.craftId),
  policy: (actor, { resource }) => mayKeepRecord(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody drafts");
    const { craftId, grade, note } = input;
    const [waiting] = await tx
      .select({ id: craftAssessment.id })
      .from(craftAssessment)
      .where(and(eq(craftAssessment.craftId, craftId), eq(craftAssessment.state, "drafted")));
    if (waiting) fail("DRAFT_WAITING");
    const today = dayInMorocco(now);
    const criteria = await ruleAt(tx, "endangered.criteria", now);
    const rows = await figuresInForce(tx, craftId);
    const figures = figuresOn(rows, criteria.value, today);
    const proposal = gradeOf(figures, criteria.value);
    const id = newId("assessment");
    await tx.insert(craftAssessment).values({
      ...{ id, craftId, grade, note, state: "drafted" as const, assessedOn: today },
      proposedGrade: proposal.grade,
      reasons: proposal.reasons,
      criteriaFrom: criteria.effectiveFrom,
      indicatorIds: rows.map((row) => row.id),
      activeMasters: figures.active_masters ?? null,
      apprentices: figures.apprentices ?? null,
      source: [...new Set(rows.map((row) => row.source))].slice(0, 6).join(" | ") || "—",
      chamberId: resource.chamberId,
      draftedBy: actor.userId,
      isDemonstration: rows.some((row) => row.isDemonstration),
      createdAt: now,
    });
    return { assessmentId: id, proposed: proposal.grade };
  },
  audit: ({ input, output }) => ({
    object: output.assessmentId,
    detail: { craft: input.craftId, grade: input.grade, proposed: output.proposed },
  }),
});
