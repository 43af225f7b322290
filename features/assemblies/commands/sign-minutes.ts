import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { bodyMinutes, bodySignature } from "#db/schema/body-minutes.ts";
import { lockMinutes } from "#features/assemblies/commands/lock-meeting.ts";
import { maySign } from "#features/assemblies/policy.ts";
import { signInput } from "#features/assemblies/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * An office holder signs minutes. With the second signature, of another person, they stay as they are. Refusals: NOT_DRAFT,
 * SIGNED_ALREADY by the same person.
 */
export const signMinutes = defineCommand({
  name: "assemblies.sign",
  input: signInput,
  errors: ["NOT_DRAFT", "SIGNED_ALREADY"],
  load: ({ tx, input, actor }) => lockMinutes(tx, input.minutesId, actor),
  policy: (actor, { resource }) => maySign(actor, resource.body),
  handler: async ({ tx, resource: { minutes, body }, actor, now, fail }) => {
    const [seat] = body.seats;
    if (actor.kind !== "person" || !seat) throw new Error("somebody signs");
    if (minutes.state !== "draft") fail("NOT_DRAFT");
    return asProduct(tx, async () => {
      const before = await tx.select().from(bodySignature).where(eq(bodySignature.minutesId, minutes.id));
      if (before.some(({ userId, memberId }) => userId === actor.userId || memberId === seat.memberId))
        fail("SIGNED_ALREADY");
      await tx.insert(bodySignature).values({
        ...{ minutesId: minutes.id, memberId: seat.memberId, office: seat.office, userId: actor.userId },
        createdAt: now,
      });
      if (before.length === 0) return { isSigned: false, office: seat.office };
      const moved = await tx
        .update(bodyMinutes)
        .set({ state: "signed", signedAt: now })
        .where(and(eq(bodyMinutes.id, minutes.id), eq(bodyMinutes.state, "draft")))
        .returning({ id: bodyMinutes.id });
      if (moved.length !== 1) throw new Error(`${minutes.id} is no longer a draft`);
      return { isSigned: true, office: seat.office };
    });
  },
  audit: ({ input, output }) => ({
    object: input.minutesId,
    detail: { office: output.office, signed: output.isSigned },
  }),
  invalidates: ({ output }) => (output.isSigned ? [tags.chambers()] : []),
});
