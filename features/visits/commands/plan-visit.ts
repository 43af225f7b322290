import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { siteVisit } from "#db/schema/applications.ts";
import { moveFile, recordEvent } from "#features/applications/index.ts";
import { lockSubject, mayGo } from "#features/visits/commands/lock-visit.ts";
import { tellVisited } from "#features/visits/commands/tell-visited.ts";
import { instantOf } from "#features/visits/domain/when.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { planInput, type VisitSubjectId } from "#features/visits/schema.ts";
import { type Id, isId, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Plans a visit to the workshop of a file under review, or of a registered maker, and tells them when. Refusals:
 * VISIT_NOT_POSSIBLE, VISIT_PENDING, VISIT_PAST, TIME_INVALID, OFFICER_NOT_FREE.
 */
export const planVisit = defineCommand({
  name: "visits.plan",
  input: planInput,
  errors: ["VISIT_NOT_POSSIBLE", "VISIT_PENDING", "VISIT_PAST", "TIME_INVALID", "OFFICER_NOT_FREE"],
  load: ({ tx, input }) => lockSubject(tx, input.subjectId),
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
  handler: async ({ tx, input, resource: subject, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { file, chamberId } = subject;
    if (file?.state === "visit_planned" || (!file && (await waits(tx, subject.id)))) fail("VISIT_PENDING");
    if (subject.isGone || (file && file.state !== "under_review")) fail("VISIT_NOT_POSSIBLE");
    const plannedFor = instantOf(input.day, input.time);
    if (!plannedFor) return fail("TIME_INVALID");
    if (plannedFor <= now) fail("VISIT_PAST");
    if (!(await mayGo(tx, input.officerId, subject))) fail("OFFICER_NOT_FREE");
    const id = newId("visit");
    const of = isId("application", subject.id)
      ? { applicationId: subject.id }
      : { artisanId: subject.id as Id<"artisan"> };
    await tx.insert(siteVisit).values({
      ...{ id, ...of, chamberId, plannedFor, plannedBy: actor.userId, officerId: input.officerId },
    });
    if (file) {
      await moveFile(tx, file, "visit_planned", { updatedAt: now });
      await recordEvent(tx, file, {
        kind: "visit_planned",
        state: "visit_planned",
        at: now,
        by: actor.userId,
      });
    }
    await tellVisited(tx, subject, "visit-planned", id);
    return { visitId: id };
  },
  audit: ({ input, output }) => ({
    object: input.subjectId,
    detail: { visit: output.visitId, officer: input.officerId, day: input.day },
  }),
});

/** A maker has no state that says so: the visit itself does. */
async function waits(tx: Tx, id: VisitSubjectId): Promise<boolean> {
  const open = await tx
    .select({ id: siteVisit.id })
    .from(siteVisit)
    .where(
      and(
        eq(siteVisit.artisanId, id as Id<"artisan">),
        isNull(siteVisit.doneAt),
        isNull(siteVisit.cancelledAt),
      ),
    );
  return open.length > 0;
}
