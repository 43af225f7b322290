import "server-only";
import { skillJuror } from "#db/schema/skills.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { lockFile } from "#features/skills/commands/lock-file.ts";
import { keepsJury } from "#features/skills/policy.ts";
import { candidatesFor } from "#features/skills/queries/candidates.ts";
import { nameJurorInput } from "#features/skills/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Names somebody to the jury of a file, also while it sits: for whoever declared a conflict another comes. Refusals: NOT_JUDGED where no
 * jury is named any more, JUROR_UNFIT for the maker's own people, who was on the jury before, and who is neither of the
 * chamber, nor a master, nor has led a session of the craft.
 */
export const nameJuror = defineCommand({
  name: "skills.name-juror",
  input: nameJurorInput,
  errors: ["NOT_JUDGED", "JUROR_UNFIT"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => keepsJury(actor, resource),
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    if (!["submitted", "appealed", "judging"].includes(file.state)) fail("NOT_JUDGED");
    const fit = (await candidatesFor(tx, file, now)).find(({ userId }) => userId === input.userId);
    if (!fit) return fail("JUROR_UNFIT");
    const id = newId("skillJuror");
    await tx.insert(skillJuror).values({
      ...{ id, fileId: file.id, chamberId: file.chamberId, round: file.round, userId: input.userId },
      ...{ capacity: fit.capacity, namedBy: actor.kind === "person" ? actor.userId : null, createdAt: now },
    });
    await enqueueEach(tx, byMail, lettersOf("skill-news", [`${id}.jurorAsked`]));
    return { jurorId: id };
  },
  audit: ({ input, output }) => ({ object: input.fileId, detail: { juror: output.jurorId } }),
});
