import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { grant, workshopMember } from "#db/schema/index.ts";
import {
  isHolder,
  isLastManager,
  lockMember,
  withdrawCodes,
  withdrawCodesBy,
} from "#features/team/commands/lock-team.ts";
import { managesTeam } from "#features/team/policy.ts";
import { changeRoleInput } from "#features/team/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Gives somebody another place in the workshop, from their next request on. Refusals: LAST_MANAGER, HOLDER_STAYS,
 * CONTACT_MISSING for a manager who signs in nowhere.
 */
export const changeRole = defineCommand({
  name: "team.change-role",
  input: changeRoleInput,
  errors: ["LAST_MANAGER", "HOLDER_STAYS", "CONTACT_MISSING"],
  load: ({ tx, input, actor }) => lockMember(tx, input.memberId, actor),
  policy: (actor, { resource }) => managesTeam(actor, resource.artisanId),
  handler: async ({ tx, input, resource: member, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { id, artisanId, userId } = member;
    if (input.role === member.role) return { from: member.role };
    if (await isLastManager(tx, member)) fail("LAST_MANAGER");
    if (await isHolder(tx, member)) fail("HOLDER_STAYS");
    if (!userId) {
      if (input.role === "manager") fail("CONTACT_MISSING");
      // A code on its way would let them in as what they were to be before.
      await withdrawCodes(tx, id, now);
      await tx.update(workshopMember).set({ role: input.role }).where(eq(workshopMember.id, id));
      return { from: member.role };
    }
    if (member.role === "manager") await withdrawCodesBy(tx, { userId, artisanId }, now);
    const role = input.role === "manager" ? ("artisan" as const) : input.role;
    // The new one first: the team follows the grants, and somebody without any is out of it.
    await asProduct(tx, async () => {
      const given = { id: newId("grant"), userId, role, artisanId, isDelegate: role === "artisan" };
      await tx
        .insert(grant)
        .values({ ...given, grantedBy: actor.userId, createdAt: now })
        .onConflictDoNothing();
      await tx
        .update(grant)
        .set({ endedAt: now, endedBy: actor.userId })
        .where(
          and(
            ...[eq(grant.userId, userId), eq(grant.artisanId, artisanId)],
            ...[isNull(grant.endedAt), ne(grant.role, role)],
          ),
        );
    });
    return { from: member.role };
  },
  audit: ({ input, resource, output }) => ({
    object: input.memberId,
    detail: { artisan: resource.artisanId, from: output.from, to: input.role },
  }),
});
