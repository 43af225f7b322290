import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { skillJuror } from "#db/schema/skills.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { ruleValue } from "#features/rules/index.ts";
import { lockFile, moveFile } from "#features/skills/commands/lock-file.ts";
import { keepsJury } from "#features/skills/policy.ts";
import { fileInput } from "#features/skills/schema.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Lets the jury of a file sit: from now on its members vote. Refusals: NOT_JUDGED for a file that waits for none, JURY_SHORT with fewer
 * members free of conflict than the rule skills.jury asks for.
 */
export const openJury = defineCommand({
  name: "skills.open-jury",
  input: fileInput,
  errors: ["NOT_JUDGED", "JURY_SHORT"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => keepsJury(actor, resource),
  handler: async ({ tx, resource: file, now, fail }) => {
    if (file.state !== "submitted" && file.state !== "appealed") fail("NOT_JUDGED");
    const { jurors } = await ruleValue(tx, "skills.jury", now);
    const [free] = await tx
      .select({ n: count() })
      .from(skillJuror)
      .where(
        and(eq(skillJuror.fileId, file.id), eq(skillJuror.round, file.round), isNull(skillJuror.conflict)),
      );
    if ((free?.n ?? 0) < jurors) fail("JURY_SHORT");
    await moveFile(tx, file, "judging");
    await enqueueEach(tx, byMail, lettersOf("skill-news", [`${file.id}.juryOpened.${file.round}`]));
  },
  audit: ({ input }) => ({ object: input.fileId }),
});
