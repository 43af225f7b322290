import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { skillFile, skillJuror } from "#db/schema/skills.ts";
import { lockJuror } from "#features/skills/commands/lock-file.ts";
import { isJuror } from "#features/skills/policy.ts";
import { voteInput } from "#features/skills/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A juror's vote and why, once. Refusals: JUROR_CONFLICT for whoever declared one, NOT_DECLARED before a declaration, NOT_JUDGED while
 * the jury does not sit, VOTED. The database refuses the same by itself (skill_juror_free, skill_juror_rules).
 */
export const vote = defineCommand({
  name: "skills.vote",
  input: voteInput,
  errors: ["JUROR_CONFLICT", "NOT_DECLARED", "NOT_JUDGED", "VOTED"],
  load: ({ tx, input, actor }) =>
    actor.kind === "person" ? lockJuror(tx, input.fileId, actor.userId) : Promise.resolve(null),
  policy: (actor, { resource }) => isJuror(actor, resource.juror.userId),
  handler: async ({ tx, input, resource: { file, juror }, now, fail }) => {
    if (juror.conflict) fail("JUROR_CONFLICT");
    if (!juror.declaredAt) fail("NOT_DECLARED");
    if (file.state !== "judging" || juror.round !== file.round) fail("NOT_JUDGED");
    if (juror.vote) fail("VOTED");
    // Who sits as an officer votes as long as they are one: after that the file is out of their sight.
    const seen = await tx.select({ id: skillFile.id }).from(skillFile).where(eq(skillFile.id, file.id));
    if (seen.length === 0) fail("NOT_JUDGED");
    const voted = await tx
      .update(skillJuror)
      .set({ vote: input.vote, reason: input.reason, votedAt: now })
      .where(and(eq(skillJuror.id, juror.id), isNull(skillJuror.vote), isNull(skillJuror.conflict)))
      .returning({ id: skillJuror.id });
    if (voted.length !== 1) fail("VOTED");
  },
  audit: ({ input, resource }) => ({ object: input.fileId, detail: { juror: resource.juror.id } }),
});
