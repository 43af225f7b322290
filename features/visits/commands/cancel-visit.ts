import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { siteVisit } from "#db/schema/applications.ts";
import { moveFile, recordEvent } from "#features/applications/index.ts";
import { isOpen, lockVisit } from "#features/visits/commands/lock-visit.ts";
import { tellVisited } from "#features/visits/commands/tell-visited.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Calls a visit off; the file goes on being read, and the person is told not to wait. Refusal: VISIT_OVER. */
export const cancelVisit = defineCommand({
  name: "visits.cancel",
  input: z.strictObject({ visitId: idSchema("visit") }),
  errors: ["VISIT_OVER", "CONFLICT"],
  load: ({ tx, input }) => lockVisit(tx, input.visitId),
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
  handler: async ({ tx, resource: { visit, subject }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (!isOpen(visit)) fail("VISIT_OVER");
    const cancelled = await tx
      .update(siteVisit)
      .set({ cancelledAt: now })
      .where(and(eq(siteVisit.id, visit.id), isNull(siteVisit.doneAt), isNull(siteVisit.cancelledAt)))
      .returning({ id: siteVisit.id });
    if (cancelled.length !== 1) fail("CONFLICT");
    const { file } = subject;
    if (file?.state === "visit_planned") {
      await moveFile(tx, file, "under_review", { updatedAt: now });
      await recordEvent(tx, file, {
        kind: "visit_cancelled",
        state: "under_review",
        at: now,
        by: actor.userId,
      });
    }
    await tellVisited(tx, subject, "visit-cancelled", visit.id);
  },
  audit: ({ input, resource }) => ({ object: resource.subject.id, detail: { visit: input.visitId } }),
});
