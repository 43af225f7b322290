import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { trainingEnrolment, trainingSession } from "#db/schema/training.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { findTrainer } from "#features/training/commands/find-trainer.ts";
import { countPlaces, lockSession, moveUp } from "#features/training/commands/lock-session.ts";
import { keepsTraining } from "#features/training/policy.ts";
import { changeSessionInput } from "#features/training/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Changes days, place, seats or trainer of a session that is not over; whoever is in it is told, and seats that are new go to the line.
 * Refusals: SESSION_OVER, SESSION_DAYS when it ends before it begins or today, SESSION_BEGUN for another first day once it has begun,
 * SEATS_TAKEN for fewer seats than are taken, TRAINER_UNKNOWN.
 */
export const changeSession = defineCommand({
  name: "training.change-session",
  input: changeSessionInput,
  errors: ["SESSION_OVER", "SESSION_DAYS", "SESSION_BEGUN", "SEATS_TAKEN", "TRAINER_UNKNOWN"],
  load: ({ tx, input }) => lockSession(tx, input.sessionId),
  policy: (actor, { resource }) => keepsTraining(actor, resource),
  handler: async ({ tx, input, resource: session, now, fail }) => {
    const { sessionId, trainer, place, startsOn, endsOn, seats } = input;
    const today = dayInMorocco(now);
    if (session.state !== "planned" || session.endsOn < today) fail("SESSION_OVER");
    if (endsOn < startsOn || endsOn < today) fail("SESSION_DAYS");
    const isBegun = session.startsOn <= today;
    if (startsOn !== session.startsOn && (isBegun || startsOn < today)) fail("SESSION_BEGUN");
    const { taken } = await countPlaces(tx, session.id);
    if (seats < taken) fail("SEATS_TAKEN", { field: "seats" });
    const trainerId = await findTrainer(tx, trainer);
    const changed = await tx
      .update(trainingSession)
      .set({ place, startsOn, endsOn, seats, trainerId })
      .where(and(eq(trainingSession.id, sessionId), eq(trainingSession.state, "planned")))
      .returning({ id: trainingSession.id });
    if (changed.length !== 1) fail("SESSION_OVER");
    const isTold =
      startsOn !== session.startsOn || endsOn !== session.endsOn || differs(place, session.place);
    if (isTold) {
      const own = await tx
        .select({ id: trainingEnrolment.id })
        .from(trainingEnrolment)
        .where(
          and(
            eq(trainingEnrolment.sessionId, sessionId),
            inArray(trainingEnrolment.state, ["enrolled", "waiting"]),
          ),
        );
      const told = own.map(({ id }) => `${id}.changed.${now.getTime()}`);
      await enqueueEach(tx, byMailAndSms, lettersOf("training-news", told));
    }
    let movedUp = 0;
    while (taken + movedUp < seats && (await moveUp(tx, sessionId))) movedUp += 1;
    return { movedUp, isTold };
  },
  audit: ({ input, output }) => ({ object: input.sessionId, detail: output }),
  invalidates: () => [tags.training()],
});

const differs = (one: object, other: object) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].some(
    (key) => one[key as keyof typeof one] !== other[key as keyof typeof other],
  );
