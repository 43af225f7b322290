import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { siteCall, siteCriterion } from "#db/schema/index.ts";
import type { SiteCallState } from "#db/schema/tenancies.ts";
import { lockCall } from "#features/sites/commands/lock-call.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { callTransitions } from "#features/sites/domain/transitions.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { callInput } from "#features/sites/tenancy-schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Moves a call from the state it was locked in. */
export async function moveCall(
  tx: Tx,
  call: { id: Id<"siteCall">; state: SiteCallState },
  state: SiteCallState,
  at: { publishedAt?: Date; allocatedAt?: Date } = {},
): Promise<void> {
  const moved = await tx
    .update(siteCall)
    .set({ state, ...at })
    .where(and(eq(siteCall.id, call.id), eq(siteCall.state, call.state)))
    .returning({ id: siteCall.id });
  movedOne(moved, call.id);
}

/** Publishes a call with its criteria, which stay from then on. Refusals: CALL_SHOWN, CRITERIA_MISSING, CALL_OVER. */
export const publishCall = defineCommand({
  name: "sites.publish-call",
  input: callInput,
  errors: ["CALL_SHOWN", "CRITERIA_MISSING", "CALL_OVER"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, resource: { call }, now, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    if (call.closesOn < dayInMorocco(now)) fail("CALL_OVER");
    const criteria = await tx.select().from(siteCriterion).where(eq(siteCriterion.callId, call.id)).limit(1);
    if (criteria.length === 0) fail("CRITERIA_MISSING");
    await moveCall(tx, call, "published", { publishedAt: now });
  },
  audit: ({ input }) => ({ object: input.callId }),
  invalidates: () => [tags.sites()],
});

/** Calls an offer off, before the room is given. Refusals: CALL_OVER. */
export const cancelCall = defineCommand({
  name: "sites.cancel-call",
  input: callInput,
  errors: ["CALL_OVER"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, resource: { call }, fail }) => {
    if (!callTransitions[call.state].includes("cancelled")) fail("CALL_OVER");
    await moveCall(tx, call, "cancelled");
  },
  audit: ({ input }) => ({ object: input.callId }),
  invalidates: () => [tags.sites()],
});
