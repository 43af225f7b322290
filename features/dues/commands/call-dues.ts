import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { bodyDues, bodyDuesAmount, bodyDuesCall } from "#db/schema/body-dues.ts";
import { holdBody } from "#features/bodies/index.ts";
import { book, ofDues } from "#features/dues/commands/lock-dues.ts";
import { mayKeep } from "#features/dues/policy.ts";
import { callInput, withdrawInput } from "#features/dues/schema.ts";
import { duesCalledEntries } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Calls a year's dues: from now on every member of today owes what was decided for their class, and is told by mail. What was called
 * stays. Refusals: CALLED_ALREADY, NO_MEMBER when nobody has anything to pay.
 */
export const callDues = defineCommand({
  name: "dues.call",
  input: callInput,
  errors: ["CALLED_ALREADY", "NO_MEMBER"],
  load: ({ tx, input, actor }) => lockCall(tx, input.callId, actor),
  policy: (actor, { resource }) => mayKeep(actor, resource.body),
  handler: async ({ tx, resource: { call }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody calls");
    const ids = await asProduct(tx, async () => {
      const moved = await tx
        .update(bodyDuesCall)
        .set({ state: "called", calledBy: actor.userId, calledAt: now })
        .where(and(eq(bodyDuesCall.id, call.id), eq(bodyDuesCall.state, "draft")))
        .returning({ id: bodyDuesCall.id });
      if (moved.length === 0) fail("CALLED_ALREADY");
      const amounts = await tx.select().from(bodyDuesAmount).where(eq(bodyDuesAmount.callId, call.id));
      const members = await tx
        .select({ memberId: craftBodyMember.id, artisanId: artisan.id, kind: artisan.kind })
        .from(craftBodyMember)
        .innerJoin(artisan, eq(artisan.id, craftBodyMember.artisanId))
        .where(and(eq(craftBodyMember.bodyId, call.bodyId), isNull(craftBodyMember.until)))
        .orderBy(asc(craftBodyMember.id));
      const made = members.flatMap((member) => {
        const amountMinor = amounts.find(({ kind }) => kind === member.kind)?.amountMinor ?? 0;
        if (amountMinor === 0) return [];
        const { bodyId, chamberId, dueOn, isDemonstration } = call;
        const id = newId("dues");
        return [
          {
            id,
            callId: call.id,
            bodyId,
            chamberId,
            ...member,
            amountMinor,
            dueOn,
            isDemonstration,
            createdAt: now,
          },
        ];
      });
      if (made.length === 0) fail("NO_MEMBER");
      await tx.insert(bodyDues).values(made);
      for (const dues of made)
        await book(tx, { type: "body_dues", id: dues.id, kind: "called" }, duesCalledEntries(ofDues(dues)));
      return made.map(({ id }) => id);
    });
    await enqueueAll(
      tx,
      mailJob,
      ids.map((id) => ({ template: "body-dues" as const, id: `${id} called` })),
    );
    return { called: ids.length };
  },
  audit: ({ input, output }) => ({ object: input.callId, detail: { called: output.called } }),
});

/** Takes back a decision that was written down wrongly, before it is called. Refusal: CALLED_ALREADY. */
export const withdrawDues = defineCommand({
  name: "dues.withdraw",
  input: withdrawInput,
  errors: ["CALLED_ALREADY"],
  load: ({ tx, input, actor }) => lockCall(tx, input.callId, actor),
  policy: (actor, { resource }) => mayKeep(actor, resource.body),
  handler: async ({ tx, resource: { call }, fail }) => {
    const moved = await asProduct(tx, () =>
      tx
        .update(bodyDuesCall)
        .set({ state: "withdrawn" })
        .where(and(eq(bodyDuesCall.id, call.id), eq(bodyDuesCall.state, "draft")))
        .returning({ id: bodyDuesCall.id }),
    );
    if (moved.length === 0) fail("CALLED_ALREADY");
  },
  audit: ({ input }) => ({ object: input.callId }),
});

async function lockCall(tx: Tx, id: Id<"duesCall">, actor: Actor) {
  const [call] = await asProduct(tx, () =>
    tx.select().from(bodyDuesCall).where(eq(bodyDuesCall.id, id)).for("update"),
  );
  const body = call && (await holdBody(tx, call.bodyId, actor));
  return call && body ? { call, body } : null;
}
