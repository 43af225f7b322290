import "server-only";
import { eq } from "drizzle-orm";
import { pieceMaker, workshopMember } from "#db/schema/index.ts";
import { lockMember } from "#features/team/commands/lock-team.ts";
import { isMember } from "#features/team/policy.ts";
import { setNamedInput } from "#features/team/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A member agrees to be named with what they made, under the name they write, or takes that back: the pieces' pages follow at
 * once. Refusals: NAME_IS_ADDRESS for a mail address, which nobody means to publish.
 */
export const setNamed = defineCommand({
  name: "team.set-named",
  input: setNamedInput,
  errors: ["NAME_IS_ADDRESS"],
  load: ({ tx, input, actor }) => lockMember(tx, input.memberId, actor),
  policy: (actor, { resource }) => isMember(actor, resource),
  handler: async ({ tx, input, resource: member, now, fail }) => {
    const namedAt = input.named ? (member.namedAt ?? now) : null;
    const name = input.name ?? member.name;
    if (input.named && name.includes("@")) fail("NAME_IS_ADDRESS", { field: "name" });
    await tx.update(workshopMember).set({ namedAt, name }).where(eq(workshopMember.id, member.id));
    const made = await tx
      .select({ pieceId: pieceMaker.pieceId })
      .from(pieceMaker)
      .where(eq(pieceMaker.memberId, member.id));
    return { made: made.map(({ pieceId }) => pieceId) };
  },
  audit: ({ input }) => ({ object: input.memberId, detail: { named: input.named } }),
  invalidates: ({ output }) => output.made.map((id) => tags.piece(id)),
});
