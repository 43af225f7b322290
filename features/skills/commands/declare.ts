import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { skillJuror } from "#db/schema/skills.ts";
import { lockJuror } from "#features/skills/commands/lock-file.ts";
import { isJuror } from "#features/skills/policy.ts";
import { declareInput } from "#features/skills/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A juror says whether they are free to judge: once, and before anything else. Whoever names a conflict is out of the file for good.
 * Refusals: DECLARED, NOT_JUDGED where the jury of their round is no more.
 */
export const declare = defineCommand({
  name: "skills.declare",
  input: declareInput,
  errors: ["DECLARED", "NOT_JUDGED"],
  load: ({ tx, input, actor }) =>
    actor.kind === "person" ? lockJuror(tx, input.fileId, actor.userId) : Promise.resolve(null),
  policy: (actor, { resource }) => isJuror(actor, resource.juror.userId),
  handler: async ({ tx, input, resource: { file, juror }, now, fail }) => {
    if (juror.declaredAt) fail("DECLARED");
    const sits = ["submitted", "appealed", "judging"].includes(file.state) && juror.round === file.round;
    if (!sits) fail("NOT_JUDGED");
    const conflict = input.conflict === "none" ? null : input.conflict;
    const said = await tx
      .update(skillJuror)
      .set({ declaredAt: now, conflict })
      .where(and(eq(skillJuror.id, juror.id), isNull(skillJuror.declaredAt)))
      .returning({ id: skillJuror.id });
    if (said.length !== 1) fail("DECLARED");
  },
  audit: ({ input, resource }) => ({
    object: input.fileId,
    detail: { juror: resource.juror.id, conflict: input.conflict },
  }),
});
