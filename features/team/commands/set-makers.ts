import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { piece, pieceMaker, workshopMember } from "#db/schema/index.ts";
import { lockTeam } from "#features/team/commands/lock-team.ts";
import { managesTeam } from "#features/team/policy.ts";
import { makersInput } from "#features/team/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Says who of the workshop made a piece. Who left may stay on what they made, and is put on nothing new. Refusals: NOT_IN_TEAM. */
export const setMakers = defineCommand({
  name: "team.set-makers",
  input: makersInput,
  errors: ["NOT_IN_TEAM"],
  load: async ({ tx, input, actor }) => {
    const [row] = await tx.select({ of: piece.artisanId }).from(piece).where(eq(piece.id, input.pieceId));
    return row && (await lockTeam(tx, row.of, actor)) ? { artisanId: row.of } : null;
  },
  policy: (actor, { resource }) => managesTeam(actor, resource.artisanId),
  handler: async ({ tx, input, resource: { artisanId }, now, fail }) => {
    const wanted = new Set<string>(input.memberIds);
    const before = await tx.select().from(pieceMaker).where(eq(pieceMaker.pieceId, input.pieceId));
    const added = input.memberIds.filter((id) => !before.some(({ memberId }) => memberId === id));
    const dropped = before.map(({ memberId }) => memberId).filter((id) => !wanted.has(id));
    if (added.length > 0) {
      const ours = await tx
        .select({ id: workshopMember.id })
        .from(workshopMember)
        .where(
          and(
            ...[inArray(workshopMember.id, added), eq(workshopMember.artisanId, artisanId)],
            isNull(workshopMember.endedAt),
          ),
        );
      if (ours.length !== new Set(added).size) fail("NOT_IN_TEAM");
      const { pieceId } = input;
      await tx
        .insert(pieceMaker)
        .values(added.map((memberId) => ({ pieceId, memberId, artisanId, createdAt: now })));
    }
    if (dropped.length > 0)
      await tx
        .delete(pieceMaker)
        .where(and(eq(pieceMaker.pieceId, input.pieceId), inArray(pieceMaker.memberId, dropped)));
    return { added, dropped };
  },
  audit: ({ input, output }) => ({
    object: input.pieceId,
    detail: { added: output.added.join(" "), dropped: output.dropped.join(" ") },
  }),
  invalidates: ({ input }) => [tags.piece(input.pieceId)],
});
