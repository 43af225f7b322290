import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { annex } from "#db/schema/chambers.ts";
import { staffInvitation, user } from "#db/schema/identity.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { heldRoles, lockChamber } from "#features/staff/commands/lock-chamber.ts";
import { letterId, newLink } from "#features/staff/commands/new-link.ts";
import { mayInvite } from "#features/staff/policy.ts";
import { inviteInput } from "#features/staff/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Invites an address to work for a chamber: a link that works once, for seven days, for whoever signs in with that address.
 * Refusals: ALREADY_STAFF, ALREADY_INVITED, ANNEX_UNKNOWN.
 */
export const invite = defineCommand({
  name: "staff.invite",
  input: inviteInput,
  stepUp: true,
  errors: ["ALREADY_STAFF", "ALREADY_INVITED", "ANNEX_UNKNOWN"],
  load: ({ tx, input, actor }) => lockChamber(tx, input.chamberId, actor),
  policy: (actor, { input }) => mayInvite(actor, input),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { chamberId, email, roles, annexId, locale } = input;
    if (annexId && !(await isOpenAnnex(tx, chamberId, annexId))) fail("ANNEX_UNKNOWN");
    const [known] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email));
    if (known && (await heldRoles(tx, chamberId, known.id)).length > 0) fail("ALREADY_STAFF");
    if (await isInvited(tx, chamberId, email, now)) fail("ALREADY_INVITED");
    const id = newId("invitation");
    await tx.insert(staffInvitation).values({
      ...{ id, email, chamberId, annexId, roles, locale },
      ...{ invitedBy: actor.userId, createdAt: now },
      ...newLink(id, now),
    });
    await enqueue(tx, mailJob, { template: "staff-invitation", id: letterId(id, now) });
    return { invitationId: id };
  },
  audit: ({ input, output }) => ({
    object: output.invitationId,
    detail: { chamber: input.chamberId, roles: input.roles.join(" "), annex: input.annexId },
  }),
});

/** True for a branch of the chamber that is not closed. */
export async function isOpenAnnex(tx: Tx, chamberId: Id<"chamber">, annexId: Id<"annex">): Promise<boolean> {
  const [found] = await tx
    .select({ id: annex.id })
    .from(annex)
    .where(and(eq(annex.id, annexId), eq(annex.chamberId, chamberId), isNull(annex.closedAt)));
  return found !== undefined;
}

async function isInvited(tx: Tx, chamberId: Id<"chamber">, email: string, now: Date): Promise<boolean> {
  const { id, acceptedAt, withdrawnAt, expiresAt } = staffInvitation;
  const [open] = await tx
    .select({ id })
    .from(staffInvitation)
    .where(
      and(
        ...[eq(staffInvitation.chamberId, chamberId), eq(staffInvitation.email, email)],
        ...[isNull(acceptedAt), isNull(withdrawnAt), gt(expiresAt, now)],
      ),
    );
  return open !== undefined;
}
