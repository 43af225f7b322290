import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { siteVisit } from "#db/schema/applications.ts";
import { moveFile, recordEvent } from "#features/applications/index.ts";
import { isOpen, lockVisit, mayGo } from "#features/visits/commands/lock-visit.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { reportInput } from "#features/visits/schema.ts";
import { seal } from "#lib/crypto/seal.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Writes what was found at a workshop, by whoever went there. The place is sealed: somebody's workshop is often their home. A file
 * goes on being read. Refusals: VISIT_OVER, OFFICER_NOT_FREE.
 */
export const reportVisit = defineCommand({
  name: "visits.report",
  input: reportInput,
  errors: ["VISIT_OVER", "OFFICER_NOT_FREE", "CONFLICT"],
  load: ({ tx, input }) => lockVisit(tx, input.visitId),
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
  handler: async ({ tx, input, resource: { visit, subject }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (!isOpen(visit)) fail("VISIT_OVER");
    if (!(await mayGo(tx, actor.userId, subject))) fail("OFFICER_NOT_FREE");
    const { outcome, report, place } = input;
    const sealedPlace =
      place && seal(JSON.stringify(place), { table: "site_visit", column: "sealed_place", row: visit.id });
    const done = await tx
      .update(siteVisit)
      .set({ outcome, report, sealedPlace, doneAt: now, officerId: actor.userId })
      .where(and(eq(siteVisit.id, visit.id), isNull(siteVisit.doneAt), isNull(siteVisit.cancelledAt)))
      .returning({ id: siteVisit.id });
    if (done.length !== 1) fail("CONFLICT");
    const { file } = subject;
    if (file?.state === "visit_planned") {
      await moveFile(tx, file, "under_review", { updatedAt: now });
      await recordEvent(tx, file, {
        kind: "visit_reported",
        state: "under_review",
        at: now,
        by: actor.userId,
      });
    }
    return { subjectId: subject.id };
  },
  audit: ({ input, output }) => ({
    object: output.subjectId,
    detail: { visit: input.visitId, outcome: input.outcome, place: input.place !== null },
  }),
});
