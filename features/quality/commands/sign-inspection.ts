import "server-only";
import { eq } from "drizzle-orm";
import { checklistItem, inspectionFinding } from "#db/schema/quality.ts";
import { lockInspection, moveInspection } from "#features/quality/commands/lock-inspection.ts";
import { settle } from "#features/quality/commands/settle-corrections.ts";
import { tellInspected } from "#features/quality/commands/tell-inspected.ts";
import { inspects } from "#features/quality/policy.ts";
import { signInspectionInput } from "#features/quality/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * The inspector signs: every item has a mark, a passed inspection none that failed, and what is to be put right has its day. A follow-up
 * that is passed settles what it followed. Refusals: INSPECTION_OVER, INSPECTION_EARLY before its day, ITEMS_OPEN, PASSED_WITH_FAULTS,
 * CORRECTIONS_MISSING, CORRECTIONS_DUE.
 */
export const signInspection = defineCommand({
  name: "quality.sign-inspection",
  input: signInspectionInput,
  errors: [
    ...(["INSPECTION_OVER", "INSPECTION_EARLY", "ITEMS_OPEN", "PASSED_WITH_FAULTS"] as const),
    ...(["CORRECTIONS_MISSING", "CORRECTIONS_DUE"] as const),
  ],
  load: ({ tx, input }) => lockInspection(tx, input.inspectionId),
  policy: (actor, { resource }) => inspects(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.state !== "planned") fail("INSPECTION_OVER");
    const today = dayInMorocco(now);
    if (row.plannedFor > today) fail("INSPECTION_EARLY");
    const items = await tx
      .select({ id: checklistItem.id })
      .from(checklistItem)
      .where(eq(checklistItem.checklistId, row.checklistId));
    const found = await tx
      .select({ itemId: inspectionFinding.itemId, mark: inspectionFinding.mark })
      .from(inspectionFinding)
      .where(eq(inspectionFinding.inspectionId, row.id));
    const marked = found.filter(({ mark }) => mark !== null);
    if (marked.length < items.length) fail("ITEMS_OPEN", { left: items.length - marked.length });
    const faults = marked.filter(({ mark }) => mark === "fail").length;
    if (input.result === "passed" && faults > 0) fail("PASSED_WITH_FAULTS");
    const asks = input.result === "corrections";
    if (asks && input.corrections.length < 10) fail("CORRECTIONS_MISSING");
    if (asks && input.correctionsDue <= today) fail("CORRECTIONS_DUE");
    await moveInspection(tx, row, "signed", {
      ...{ result: input.result, summary: input.summary, signedAt: now },
      ...(asks ? { corrections: input.corrections, correctionsDue: input.correctionsDue } : {}),
    });
    if (row.followsId && input.result === "passed") {
      const followed = await lockInspection(tx, row.followsId);
      if (followed && !followed.settledAt)
        await settle(tx, followed, { by: actor.userId, now, note: input.summary });
    }
    await tellInspected(tx, "inspection-signed", row);
    return { faults };
  },
  audit: ({ input, output }) => ({
    object: input.inspectionId,
    detail: { result: input.result, faults: output.faults },
  }),
});
