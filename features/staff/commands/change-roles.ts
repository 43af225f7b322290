import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import { grant } from "#db/schema/identity.ts";
import { isOpenAnnex } from "#features/staff/commands/invite.ts";
import { lockPerson } from "#features/staff/commands/lock-person.ts";
import { mayManageStaff } from "#features/staff/policy.ts";
import { changeRolesInput } from "#features/staff/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Gives somebody of the chamber other roles, or another branch. What falls away is ended and out at their next request. Refusals:
 * OWN_ROLES (so a chamber is never left without a manager), ANNEX_UNKNOWN.
 */
export const changeRoles = defineCommand({
  name: "staff.change-roles",
  input: changeRolesInput,
  stepUp: true,
  errors: ["OWN_ROLES", "ANNEX_UNKNOWN", "CONFLICT"],
  load: ({ tx, input, actor }) => lockPerson(tx, input, actor),
  policy: (actor, { resource }) => mayManageStaff(actor, resource.chamberId),
  handler: async ({ tx, input, resource: { chamberId, userId, held }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (actor.userId === userId) fail("OWN_ROLES");
    const { roles, annexId } = input;
    const moves = annexId !== null && held.some((one) => one.annexId !== annexId);
    if (moves && !(await isOpenAnnex(tx, chamberId, annexId))) fail("ANNEX_UNKNOWN");
    // A grant is never rewritten: one at another branch ends, and a new one begins.
    const stays = held.filter((one) => roles.includes(one.role as never) && one.annexId === annexId);
    const ends = held.filter((one) => !stays.includes(one));
    const begins = roles.filter((role) => !stays.some((one) => one.role === role));
    if (ends.length > 0) {
      const ended = await tx
        .update(grant)
        .set({ endedAt: now, endedBy: actor.userId })
        .where(
          and(
            inArray(
              grant.id,
              ends.map(({ id }) => id),
            ),
            isNull(grant.endedAt),
          ),
        )
        .returning({ id: grant.id });
      if (ended.length !== ends.length) fail("CONFLICT");
    }
    if (begins.length > 0) {
      await tx.insert(grant).values(
        begins.map((role) => ({
          ...{ id: newId("grant"), userId, role, chamberId, annexId },
          ...{ grantedBy: actor.userId, createdAt: now },
        })),
      );
    }
    return { ended: ends.map(({ role }) => role), given: begins };
  },
  audit: ({ resource, output: { ended, given } }) =>
    ended.length + given.length === 0
      ? null
      : {
          object: resource.userId,
          detail: { chamber: resource.chamberId, ended: ended.join(" "), given: given.join(" ") },
        },
});
