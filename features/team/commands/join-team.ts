import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { grant, workshopInvitation, workshopMember } from "#db/schema/index.ts";
import { lockOffer } from "#features/team/commands/lock-offer.ts";
import { mayJoin } from "#features/team/policy.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Somebody comes in with their code: from now on they are of the workshop, as what they were invited to be. Refusals: CODE_ENDED,
 * also when whoever sent it manages the workshop no more; ALREADY_IN_TEAM for who is in it under another name.
 */
export const joinTeam = defineCommand({
  name: "team.join",
  input: z.strictObject({ code: z.string().max(40) }),
  errors: ["CODE_ENDED", "ALREADY_IN_TEAM"],
  load: ({ tx, input }) => lockOffer(tx, input.code),
  policy: (actor, { resource }) => mayJoin(actor, resource),
  handler: async ({ tx, resource: offer, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (offer.expiresAt <= now) fail("CODE_ENDED");
    const { artisanId, memberId, role, invitedBy } = offer;
    // Grants, and rows of a workshop one is not in yet, are the product's to write.
    await asProduct(tx, async () => {
      const [known] = await tx
        .select({ id: grant.id })
        .from(grant)
        .where(and(eq(grant.userId, actor.userId), eq(grant.artisanId, artisanId), isNull(grant.endedAt)));
      if (known) fail("ALREADY_IN_TEAM");
      // Asked again here, for grants that end elsewhere: a code is worth what its sender may do when it is used.
      const [sender] = await tx
        .select({ id: grant.id })
        .from(grant)
        .where(
          and(
            ...[eq(grant.userId, invitedBy), eq(grant.artisanId, artisanId)],
            ...[eq(grant.role, "artisan"), isNull(grant.endedAt)],
          ),
        );
      if (!sender) fail("CODE_ENDED");
      await tx.update(workshopMember).set({ userId: actor.userId }).where(eq(workshopMember.id, memberId));
      await tx.insert(grant).values({
        ...{ id: newId("grant"), userId: actor.userId, artisanId, grantedBy: invitedBy, createdAt: now },
        role: role === "manager" ? "artisan" : role,
        isDelegate: role === "manager",
      });
      await tx
        .update(workshopInvitation)
        .set({ acceptedAt: now, sealedCode: null, sealedPhone: null, email: null })
        .where(eq(workshopInvitation.id, offer.id));
    });
    return { artisanId, role };
  },
  audit: ({ resource, output }) => ({
    object: resource.memberId,
    detail: { artisan: output.artisanId, role: output.role },
  }),
});
