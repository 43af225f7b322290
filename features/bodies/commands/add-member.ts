import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { lockBody } from "#features/bodies/commands/lock-body.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { addMemberInput } from "#features/bodies/schema.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { lists } from "#features/register/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Enters a registered maker as a member of a body, and tells them. Provincial and regional bodies take makers of their own
 * chamber. Refusals: BODY_ENDED, MEMBER_NOT_REGISTERED, MEMBER_ALREADY, DAY_AHEAD.
 */
export const addMember = defineCommand({
  name: "bodies.add-member",
  input: addMemberInput,
  errors: ["BODY_ENDED", "MEMBER_NOT_REGISTERED", "MEMBER_ALREADY", "DAY_AHEAD"],
  load: ({ tx, input }) => lockBody(tx, input.bodyId),
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  handler: async ({ tx, input: { artisanId, since }, resource: body, now, fail }) => {
    if (body.state === "dissolved") fail("BODY_ENDED");
    if (since > dayInMorocco(now)) fail("DAY_AHEAD", { field: "since" });
    if (!(await isRegistered(tx, artisanId, body.chamberId))) fail("MEMBER_NOT_REGISTERED");
    const [current] = await tx
      .select({ id: craftBodyMember.id })
      .from(craftBodyMember)
      .where(
        and(
          eq(craftBodyMember.bodyId, body.id),
          eq(craftBodyMember.artisanId, artisanId),
          isNull(craftBodyMember.until),
        ),
      );
    if (current) fail("MEMBER_ALREADY");
    const id = newId("bodyMember");
    await tx
      .insert(craftBodyMember)
      .values({ id, bodyId: body.id, chamberId: body.chamberId, artisanId, since, createdAt: now });
    await enqueue(tx, mailJob, { template: "body-membership", id });
    await enqueue(tx, smsJob, { template: "body-membership", id });
    return { memberId: id };
  },
  audit: ({ input, output }) => ({
    object: output.memberId,
    detail: { body: input.bodyId, artisan: input.artisanId },
  }),
  invalidates: ({ resource }) => (resource.state === "active" ? [tags.chambers()] : []),
});

/** Makers of other chambers are known to the federation by what is published of their registration. */
async function isRegistered(
  tx: Tx,
  artisanId: Id<"artisan">,
  chamberId: Id<"chamber"> | null,
): Promise<boolean> {
  if (chamberId === null) {
    const { rows } = (await tx.execute(
      sql`select state from published.registration where id = ${artisanId} and standing_lists(state)`,
    )) as unknown as { rows: unknown[] };
    return rows.length > 0;
  }
  const [maker] = await tx
    .select({ state: artisan.state })
    .from(artisan)
    .where(and(eq(artisan.id, artisanId), eq(artisan.chamberId, chamberId)));
  return maker !== undefined && lists(maker.state);
}
