import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { trainingEnrolment, trainingProgramme, trainingSession } from "#db/schema/training.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { findTrainer } from "#features/training/commands/find-trainer.ts";
import { lockSession } from "#features/training/commands/lock-session.ts";
import { keepsTraining } from "#features/training/policy.ts";
import { cancelSessionInput, planSessionInput } from "#features/training/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Plans a session of a programme. Refusals: SESSION_DAYS when it ends before it begins, TRAINER_UNKNOWN for a number the register does not show. */
export const planSession = defineCommand({
  name: "training.plan-session",
  input: planSessionInput,
  errors: ["SESSION_DAYS", "TRAINER_UNKNOWN"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: trainingProgramme.id, chamberId: trainingProgramme.chamberId })
      .from(trainingProgramme)
      .where(eq(trainingProgramme.id, input.programmeId));
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsTraining(actor, resource),
  handler: async ({ tx, input: { trainer, ...input }, resource, now, fail }) => {
    if (input.endsOn < input.startsOn) fail("SESSION_DAYS");
    const sessionId = newId("trainingSession");
    const { chamberId } = resource;
    const trainerId = await findTrainer(tx, trainer);
    await tx
      .insert(trainingSession)
      .values({ ...input, trainerId, id: sessionId, chamberId, createdAt: now });
    return { sessionId };
  },
  audit: ({ output }) => ({ object: output.sessionId }),
  invalidates: () => [tags.training()],
});

/** Calls a session off; who was in it is told. Refusals: SESSION_OVER when it was called off already. */
export const cancelSession = defineCommand({
  name: "training.cancel-session",
  input: cancelSessionInput,
  errors: ["SESSION_OVER"],
  load: ({ tx, input }) => lockSession(tx, input.sessionId),
  policy: (actor, { resource }) => keepsTraining(actor, resource),
  handler: async ({ tx, resource: { id }, fail }) => {
    const moved = await tx
      .update(trainingSession)
      .set({ state: "cancelled" })
      .where(and(eq(trainingSession.id, id), eq(trainingSession.state, "planned")))
      .returning({ id: trainingSession.id });
    if (moved.length !== 1) fail("SESSION_OVER");
    const own = await tx
      .select({ id: trainingEnrolment.id })
      .from(trainingEnrolment)
      .where(
        and(eq(trainingEnrolment.sessionId, id), inArray(trainingEnrolment.state, ["enrolled", "waiting"])),
      );
    const told = own.map((one) => `${one.id}.cancelled`);
    await enqueueEach(tx, byMailAndSms, lettersOf("training-news", told));
  },
  audit: ({ input }) => ({ object: input.sessionId }),
  invalidates: () => [tags.training()],
});
