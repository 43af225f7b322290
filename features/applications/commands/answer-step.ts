import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { answerSchema } from "#features/applications/answers/answer.ts";
import { type FileRow, isOpen, lockFile } from "#features/applications/commands/load-file.ts";
import { writeAnswer } from "#features/applications/commands/write/write-answer.ts";
import { type Step, stepsOf } from "#features/applications/domain/steps.ts";
import { isApplicant, mayFill } from "#features/applications/policy.ts";
import { ruleValue } from "#features/rules/index.ts";
import { kindRuleKey } from "#features/rules/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Saves what one screen of the form was answered with. Every screen is saved by itself, so that a file is resumed where
 * it was left, on any device. Wrong answers come back as INVALID_INPUT with a code for each field (`answer.town`).
 */
export const answerStep = defineCommand({
  name: "applications.answer",
  input: z.strictObject({ applicationId: idSchema("application"), answer: answerSchema }),
  errors: ["APPLICATION_CLOSED", "STEP_NOT_ASKED"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayFill(actor, resource),
  handler: async ({ tx, input: { answer }, resource: file, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (!isOpen(file.state)) fail("APPLICATION_CLOSED");
    if (!(await courseOf(tx, file, now)).includes(answer.step)) fail("STEP_NOT_ASKED");
    const isOfficer = !isApplicant(actor, file);
    const changed = await writeAnswer({ tx, file, answer, by: actor.userId, isOfficer, now });
    const done = new Set([...(changed.stepsDone ?? file.stepsDone), answer.step]);
    await tx
      .update(application)
      .set({ ...changed, stepsDone: [...done], updatedAt: now })
      .where(eq(application.id, file.id));
    return { isOfficer };
  },
  // What somebody types into their own form leaves no trace but the form; what is typed for them does.
  audit: ({ input, resource, output }) =>
    output.isOfficer ? { object: resource.id, detail: { step: input.answer.step } } : null,
});

/** The screens this applicant is asked: what belongs to another kind is not written into the file. */
async function courseOf(tx: Tx, file: FileRow, at: Date): Promise<Step[]> {
  return stepsOf(file.kind, file.kind ? await ruleValue(tx, kindRuleKey(file.kind), at) : null);
}
