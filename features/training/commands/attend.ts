import "server-only";
import { trainingAttendance } from "#db/schema/training.ts";
import { dayCode } from "#features/training/commands/day-code.ts";
import { lockEnrolment } from "#features/training/commands/lock-session.ts";
import { ownLearning } from "#features/training/policy.ts";
import { attendInput } from "#features/training/schema.ts";
import { sameHash } from "#lib/crypto/digest.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker says that they are there, with the code of the day from the trainer's phone; twice is once. Refusals: NOT_ENROLLED, NOT_TODAY
 * on a day on which the session is not held, CODE_WRONG.
 */
export const attend = defineCommand({
  name: "training.attend",
  input: attendInput,
  errors: ["NOT_ENROLLED", "NOT_TODAY", "CODE_WRONG"],
  load: ({ tx, input }) => lockEnrolment(tx, input.enrolmentId),
  policy: (actor, { resource }) => ownLearning(actor, resource.enrolment.artisanId),
  handler: async ({ tx, input, resource: { enrolment, session }, now, fail }) => {
    if (enrolment.state !== "enrolled") fail("NOT_ENROLLED");
    const day = dayInMorocco(now);
    if (session.state !== "planned" || day < session.startsOn || day > session.endsOn) fail("NOT_TODAY");
    if (!sameHash(dayCode(session.id, day), input.code)) fail("CODE_WRONG");
    await tx
      .insert(trainingAttendance)
      .values({ enrolmentId: enrolment.id, chamberId: enrolment.chamberId, day, at: now })
      .onConflictDoNothing();
    return { day };
  },
  audit: ({ input, output }) => ({ object: input.enrolmentId, detail: output }),
});
