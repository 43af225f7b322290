import "server-only";
import { and, eq } from "drizzle-orm";
import { trainingEnrolment } from "#db/schema/training.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { countPlaces, lockEnrolment, lockSession, moveUp } from "#features/training/commands/lock-session.ts";
import { ownLearning } from "#features/training/policy.ts";
import { enrolInput, enrolmentInput } from "#features/training/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker takes a seat, or a place in the line once all are taken. Refusals: SESSION_OVER for one that has begun, was called off, or is
 * of a programme that is closed; ENROLLED for who has a place already.
 */
export const enrol = defineCommand({
  name: "training.enrol",
  input: enrolInput,
  errors: ["SESSION_OVER", "ENROLLED"],
  load: ({ tx, input }) => lockSession(tx, input.sessionId),
  policy: (actor, { input }) => ownLearning(actor, input.artisanId),
  handler: async ({ tx, input, resource: session, now, fail }) => {
    const isOpen = session.state === "planned" && session.programme === "open";
    if (!isOpen || session.startsOn < dayInMorocco(now)) fail("SESSION_OVER");
    const { taken, next } = await countPlaces(tx, session.id);
    const state = taken < session.seats ? ("enrolled" as const) : ("waiting" as const);
    const own = and(
      eq(trainingEnrolment.sessionId, session.id),
      eq(trainingEnrolment.artisanId, input.artisanId),
    );
    const [before] = await tx.select().from(trainingEnrolment).where(own).for("update");
    if (before && before.state !== "withdrawn") fail("ENROLLED");
    const enrolmentId = before?.id ?? newId("trainingEnrolment");
    if (before)
      await tx
        .update(trainingEnrolment)
        .set({ state, position: next })
        .where(and(eq(trainingEnrolment.id, before.id), eq(trainingEnrolment.state, "withdrawn")));
    else
      await tx.insert(trainingEnrolment).values({
        ...{ id: enrolmentId, sessionId: session.id, chamberId: session.chamberId, createdAt: now },
        ...{ artisanId: input.artisanId, state, position: next },
      });
    // Which time, for who comes back: their place in the line is new.
    await enqueueEach(tx, byMail, lettersOf("training-news", [`${enrolmentId}.${state}.${next}`]));
    return { enrolmentId, state };
  },
  audit: ({ output }) => ({ object: output.enrolmentId, detail: { state: output.state } }),
});

/** A maker gives their seat back, and whoever waits longest has it. Refusals: NOT_ENROLLED once it was assessed or given back, SESSION_OVER after its last day. */
export const leave = defineCommand({
  name: "training.leave",
  input: enrolmentInput,
  errors: ["NOT_ENROLLED", "SESSION_OVER"],
  load: ({ tx, input }) => lockEnrolment(tx, input.enrolmentId),
  policy: (actor, { resource }) => ownLearning(actor, resource.enrolment.artisanId),
  handler: async ({ tx, resource: { enrolment, session }, now, fail }) => {
    const { id, state } = enrolment;
    if (state !== "enrolled" && state !== "waiting") fail("NOT_ENROLLED");
    if (session.endsOn < dayInMorocco(now)) fail("SESSION_OVER");
    await tx
      .update(trainingEnrolment)
      .set({ state: "withdrawn" })
      .where(and(eq(trainingEnrolment.id, id), eq(trainingEnrolment.state, state)));
    // Nobody moves up to a seat of a session that was called off.
    const isFree = state === "enrolled" && session.state === "planned";
    return { movedUp: isFree ? await moveUp(tx, session.id) : null };
  },
  audit: ({ input, output }) => ({ object: input.enrolmentId, detail: output }),
});
