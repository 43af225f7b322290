import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, equipmentRequest } from "#db/schema/index.ts";
import { pointsOf } from "#features/calls/index.ts";
import { firstCome, rankByPoints } from "#features/calls/schema.ts";
import { closeIfOver } from "#features/equipment/commands/close-call.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { moveCall, moveRequest } from "#features/equipment/commands/move.ts";
import { refuseNear } from "#features/equipment/commands/near.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { equipmentTables } from "#features/equipment/queries/call-tables.ts";
import { callInput, sendBackInput } from "#features/equipment/schema.ts";
import { lists } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { isNear } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ranks the requests by the points of two officers, equals by who asked first: what a second officer then decides. Whoever may not sell
 * any more is left out. Refusals: NOT_SCORING before the call has closed and once it is ranked, SCORES_MISSING, NOBODY_ASKED, NEAR_APPLICANT
 * for an officer of a workshop that asked.
 */
export const rankCall = defineCommand({
  name: "equipment.rank",
  input: callInput,
  errors: ["NOT_SCORING", "SCORES_MISSING", "NOBODY_ASKED", "NEAR_APPLICANT"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => (actor.kind === "person" ? keepsEquipment(actor, resource) : "hide"),
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("NOT_SCORING");
    const call = await closeIfOver(tx, resource, now);
    if (call.state !== "closed") fail("NOT_SCORING");
    const asked = await readAsked(tx, call.id);
    if (isNear(actor, ...asked.map(({ artisanId }) => artisanId))) fail("NEAR_APPLICANT");
    const gone = asked.filter(({ standing }) => !lists(standing));
    for (const one of gone) await moveRequest(tx, one, "withdrawn");
    const points = await pointsOf(tx, equipmentTables, call.id);
    const scored = asked
      .filter((one) => !gone.includes(one))
      .map(({ id, number }) => ({ id, number: number ?? 0, ...points(id) }));
    if (scored.length === 0) fail("NOBODY_ASKED");
    const unscored = scored.filter(({ officers }) => officers !== 2).length;
    if (unscored > 0) fail("SCORES_MISSING", { count: unscored });
    const ranked = rankByPoints(scored, firstCome);
    for (const one of ranked)
      await tx
        .update(equipmentRequest)
        .set({ points: one.points, rank: one.rank })
        .where(and(eq(equipmentRequest.id, one.id), eq(equipmentRequest.state, "submitted")));
    await moveCall(tx, call, "ranked", { rankedBy: actor.userId, rankedAt: now });
    return { ranking: rankingOf(ranked), leftOut: gone.map(({ id }) => id) };
  },
  audit: ({ input, output: { ranking, leftOut } }) => ({
    object: input.callId,
    detail: { ranking, leftOut: leftOut.join(" ") },
  }),
});

/** A ranking as the audit chain keeps it, first to last: points can be given anew, and what was ranked before is to be read then. */
const rankingOf = (ranked: readonly { id: Id<"equipmentRequest">; points: number | null }[]) =>
  ranked.map(({ id, points }) => `${id}:${points}`).join(" ");

const readAsked = (tx: Tx, callId: Id<"equipmentCall">) =>
  tx
    .select({
      id: equipmentRequest.id,
      state: equipmentRequest.state,
      number: equipmentRequest.number,
      artisanId: equipmentRequest.artisanId,
      standing: artisan.state,
    })
    .from(equipmentRequest)
    .innerJoin(artisan, eq(artisan.id, equipmentRequest.artisanId))
    .where(and(eq(equipmentRequest.callId, callId), inArray(equipmentRequest.state, ["submitted"])))
    .orderBy(asc(equipmentRequest.number))
    .for("update", { of: equipmentRequest });

/**
 * A ranking that is not agreed to goes back with the reason: points can be given anew. Refusals: CALL_NOT_RANKED, NEAR_APPLICANT for an officer of a
 * workshop that asked.
 */
export const sendBackRanking = defineCommand({
  name: "equipment.send-back",
  input: sendBackInput,
  errors: ["CALL_NOT_RANKED", "NEAR_APPLICANT"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, resource: call, actor, fail }) => {
    if (call.state !== "ranked") fail("CALL_NOT_RANKED");
    await refuseNear(tx, actor, call.id, "submitted");
    const asked = and(eq(equipmentRequest.callId, call.id), eq(equipmentRequest.state, "submitted"));
    const ranked = await tx
      .select({ id: equipmentRequest.id, points: equipmentRequest.points })
      .from(equipmentRequest)
      .where(asked)
      .orderBy(asc(equipmentRequest.rank));
    await tx.update(equipmentRequest).set({ points: null, rank: null }).where(asked);
    await moveCall(tx, call, "closed", { rankedBy: null, rankedAt: null });
    return { ranking: rankingOf(ranked) };
  },
  audit: ({ input, output: { ranking } }) => ({
    object: input.callId,
    detail: { reason: input.reason, ranking },
  }),
});
