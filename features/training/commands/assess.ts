import "server-only";
import { and, eq } from "drizzle-orm";
import { trainingEnrolment } from "#db/schema/training.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { lockEnrolment } from "#features/training/commands/lock-session.ts";
import { assesses } from "#features/training/policy.ts";
import { assessInput } from "#features/training/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Says how a training went for somebody, from its last day on. Refusals: NOT_ENROLLED, SESSION_CANCELLED, TOO_EARLY. */
export const assess = defineCommand({
  name: "training.assess",
  input: assessInput,
  errors: ["NOT_ENROLLED", "SESSION_CANCELLED", "TOO_EARLY"],
  load: ({ tx, input }) => lockEnrolment(tx, input.enrolmentId),
  policy: (actor, { resource }) => assesses(actor, resource.enrolment),
  handler: async ({ tx, input, resource: { enrolment, session }, actor, now, fail }) => {
    if (enrolment.state !== "enrolled") fail("NOT_ENROLLED");
    if (session.state !== "planned") fail("SESSION_CANCELLED");
    if (dayInMorocco(now) < session.endsOn) fail("TOO_EARLY");
    const assessed = await tx
      .update(trainingEnrolment)
      .set({
        ...{ state: input.outcome, assessedAt: now, note: input.note || null },
        assessedBy: actor.kind === "person" ? actor.userId : null,
      })
      .where(and(eq(trainingEnrolment.id, enrolment.id), eq(trainingEnrolment.state, "enrolled")))
      .returning({ id: trainingEnrolment.id });
    if (assessed.length !== 1) fail("NOT_ENROLLED");
    await enqueueEach(tx, byMail, lettersOf("training-news", [`${enrolment.id}.assessed`]));
    return { sessionId: session.id };
  },
  audit: ({ input }) => ({ object: input.enrolmentId, detail: { outcome: input.outcome } }),
});
