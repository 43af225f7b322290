import "server-only";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { ruleValue } from "#features/rules/index.ts";
import { lockFile, moveFile } from "#features/skills/commands/lock-file.ts";
import { appealUntil } from "#features/skills/domain/appeal-until.ts";
import { ownSkills } from "#features/skills/policy.ts";
import { appealInput } from "#features/skills/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Objects to a refusal, once, within the days of the rule skills.jury: another jury then judges. Refusals: APPEAL_NOT_POSSIBLE,
 * APPEAL_LATE, SKILL_OPEN while a newer file of the same craft is open.
 */
export const appeal = defineCommand({
  name: "skills.appeal",
  input: appealInput,
  errors: ["APPEAL_NOT_POSSIBLE", "APPEAL_LATE", "SKILL_OPEN"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: async ({ tx, input, resource: file, now, fail }) => {
    if (file.state !== "refused" || file.round !== 1 || !file.decidedAt) return fail("APPEAL_NOT_POSSIBLE");
    const { file: days } = await ruleValue(tx, "skills.jury", now);
    if (dayInMorocco(now) > appealUntil(file.decidedAt, days)) fail("APPEAL_LATE");
    try {
      await moveFile(tx, file, "appealed", { round: 2, appealedAt: now, appealText: input.text });
      await enqueueEach(tx, byMail, lettersOf("skill-news", [`${file.id}.appealed`]));
    } catch (error) {
      if (isUniqueViolation(error)) return fail("SKILL_OPEN");
      throw error;
    }
  },
  audit: ({ input }) => ({ object: input.fileId }),
});
