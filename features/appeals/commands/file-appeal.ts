import "server-only";
import { appeal } from "#db/schema/applications.ts";
import { mayFileAppeal } from "#features/appeals/policy.ts";
import { appealsOf, readFiling } from "#features/appeals/queries/read-course.ts";
import { fileAppealInput } from "#features/appeals/schema.ts";
import { lockFile, moveFile, recordEvent, tellApplicant } from "#features/applications/index.ts";
import { ruleValue } from "#features/rules/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

const day = 86_400_000;

/**
 * Objects to a refusal: first to the chamber's manager; once that one has said no, to the federation. Each level once a round,
 * and within the days of the rule. Refusals: APPEAL_PENDING, APPEAL_NOT_POSSIBLE, APPEAL_TOO_LATE.
 */
export const fileAppeal = defineCommand({
  name: "appeals.file",
  input: fileAppealInput,
  errors: ["APPEAL_PENDING", "APPEAL_NOT_POSSIBLE", "APPEAL_TOO_LATE"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayFileAppeal(actor, resource),
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (file.state === "appealed") fail("APPEAL_PENDING");
    const filing = await readFiling(tx, file, await appealsOf(tx, file.id), now);
    if (!filing) return fail("APPEAL_NOT_POSSIBLE");
    if (!filing.isOpen) fail("APPEAL_TOO_LATE");
    const { level } = filing;
    const rule = await ruleValue(tx, "appeal.days", now);
    const dueAt = new Date(now.getTime() + rule[level] * day);
    const id = newId("appeal");
    await tx.insert(appeal).values({
      ...{ id, applicationId: file.id, chamberId: file.chamberId, round: file.round, level },
      ...{ text: input.text, filedBy: actor.userId, filedAt: now, dueAt },
    });
    await moveFile(tx, file, "appealed", { dueAt, updatedAt: now });
    await recordEvent(tx, file, { kind: "appealed", state: "appealed", at: now, by: actor.userId });
    await tellApplicant(tx, file, "appeal-received", id);
    return { appealId: id, level, dueAt };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { appeal: output.appealId, level: output.level },
  }),
});
