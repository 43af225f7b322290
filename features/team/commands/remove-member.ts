import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { grant, pieceMaker, workshopMember } from "#db/schema/index.ts";
import {
  isHolder,
  isLastManager,
  lockMember,
  withdrawCodes,
  withdrawCodesBy,
} from "#features/team/commands/lock-team.ts";
import { managesTeam } from "#features/team/policy.ts";
import { memberInput } from "#features/team/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Somebody is of the workshop no more, from their next request on. What they made stays noted as theirs, and so does their share
 * of what was sold until now; their name is shown no more, as they could not take that back. Refusals: LAST_MANAGER, HOLDER_STAYS.
 */
export const removeMember = defineCommand({
  name: "team.remove-member",
  input: memberInput,
  errors: ["LAST_MANAGER", "HOLDER_STAYS"],
  load: ({ tx, input, actor }) => lockMember(tx, input.memberId, actor),
  policy: (actor, { resource }) => managesTeam(actor, resource.artisanId),
  handler: async ({ tx, resource: member, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (await isLastManager(tx, member)) fail("LAST_MANAGER");
    if (await isHolder(tx, member)) fail("HOLDER_STAYS");
    const { id, artisanId, userId } = member;
    await withdrawCodes(tx, id, now);
    if (userId) await withdrawCodesBy(tx, { userId, artisanId }, now);
    await asProduct(tx, async () => {
      if (userId)
        await tx
          .update(grant)
          .set({ endedAt: now, endedBy: actor.userId })
          .where(and(eq(grant.userId, userId), eq(grant.artisanId, artisanId), isNull(grant.endedAt)));
      await tx
        .update(workshopMember)
        .set({ endedAt: now })
        .where(and(eq(workshopMember.id, id), isNull(workshopMember.endedAt)));
    });
    const made = await tx
      .select({ id: pieceMaker.pieceId })
      .from(pieceMaker)
      .where(eq(pieceMaker.memberId, id));
    return { made: made.map((one) => one.id) };
  },
  audit: ({ input, resource }) => ({
    object: input.memberId,
    detail: { artisan: resource.artisanId, was: resource.role },
  }),
  // Their name goes from the pages of what they made.
  invalidates: ({ output }) => output.made.map((id) => tags.piece(id)),
});
