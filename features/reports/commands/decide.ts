import "server-only";
import { eq } from "drizzle-orm";
import { pieceReport } from "#db/schema/reports.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { mayMove } from "#features/reports/domain/course.ts";
import { mayWorkWithReports } from "#features/reports/policy.ts";
import { decideInput } from "#features/reports/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Answers a report and keeps the reasons with it; whoever left an address is told. What is done to the piece (a pause, a
 * correction) is a step of its own, on the piece's page. Refusal: REPORT_DECIDED.
 */
export const decideReport = defineCommand({
  name: "reports.decide",
  input: decideInput,
  errors: ["REPORT_DECIDED"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(pieceReport).where(eq(pieceReport.id, input.reportId)).for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => mayWorkWithReports(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (!mayMove(resource.state, input.outcome)) fail("REPORT_DECIDED");
    await tx
      .update(pieceReport)
      .set({
        state: input.outcome,
        ground: input.outcome === "upheld" ? input.ground : null,
        note: input.note,
        decidedBy: actor.userId,
        decidedAt: now,
      })
      .where(eq(pieceReport.id, resource.id));
    if (resource.email) await enqueue(tx, mailJob, { template: "report-decided", id: resource.id });
  },
  audit: ({ input, resource }) => ({
    object: resource.id,
    detail: {
      piece: resource.pieceId,
      outcome: input.outcome,
      ...(input.outcome === "upheld" ? { ground: input.ground } : {}),
    },
  }),
});
