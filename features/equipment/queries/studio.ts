import "server-only";
import { and, asc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  equipmentAward,
  equipmentCall,
  equipmentFollowUp,
  equipmentItem,
  equipmentRequest,
} from "#db/schema/index.ts";
import { criteriaOf, marksOf } from "#features/calls/index.ts";
import { mostPoints } from "#features/calls/schema.ts";
import { ownWorkshop } from "#features/equipment/policy.ts";
import { equipmentTables } from "#features/equipment/queries/call-tables.ts";
import { craftsOf, standingOf } from "#features/equipment/queries/may-ask.ts";
import { awardRows, photoFor } from "#features/equipment/queries/read-awards.ts";
import { factsOf, itemsOf, readCalls } from "#features/equipment/queries/read-calls.ts";
import {
  callInput,
  type EquipmentRequestState,
  type RankRow,
  type StudioCall,
  type StudioEquipment,
} from "#features/equipment/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The calls of a maker's chamber, where their requests stand, and what they were given. */
export const studioEquipment = defineQuery({
  name: "equipment.studio",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, now }): Promise<StudioEquipment | null> => {
    const [maker] = await tx
      .select({ chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, artisanId));
    if (!maker) return null;
    const own = await tx
      .select({
        callId: equipmentRequest.callId,
        state: equipmentRequest.state,
        answerBy: equipmentRequest.answerBy,
      })
      .from(equipmentRequest)
      .where(eq(equipmentRequest.artisanId, artisanId));
    const mine = own.map(({ callId }) => callId);
    const ofChamber = and(
      eq(equipmentCall.chamberId, maker.chamberId),
      inArray(equipmentCall.state, ["published", "closed", "ranked", "decided"]),
    );
    const calls = await readCalls(
      tx,
      and(ne(equipmentCall.state, "draft"), or(ofChamber, inArray(equipmentCall.id, mine))),
    );
    const awards = await awardRows(tx, eq(equipmentAward.artisanId, artisanId));
    const asked = await tx
      .select({ awardId: equipmentFollowUp.awardId })
      .from(equipmentFollowUp)
      .where(
        and(
          inArray(
            equipmentFollowUp.awardId,
            awards.map(({ id }) => id),
          ),
          eq(equipmentFollowUp.state, "asked"),
        ),
      );
    return {
      artisanId,
      calls: calls.map(({ call, bodyName }) => {
        const request = own.find(({ callId }) => callId === call.id);
        return {
          ...factsOf(call, bodyName, now),
          requestState: request?.state ?? null,
          answerBy: request?.answerBy?.toISOString() ?? null,
        };
      }),
      awards: awards.map(({ photoId: _, ...award }) => ({
        ...award,
        askedFollowUp: asked.some(({ awardId }) => awardId === award.id),
      })),
    };
  },
  policy: (actor, { input }) => ownWorkshop(actor, input),
});

/** A call as a maker sees it: its terms, their request, and once it was decided the ranking with their own line in full. */
export const studioEquipmentCall = defineQuery({
  name: "equipment.studio-call",
  input: callInput.extend({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { callId, artisanId }, actor, now }): Promise<StudioCall | null> => {
    const [found] = await readCalls(tx, and(eq(equipmentCall.id, callId), ne(equipmentCall.state, "draft")));
    if (!found) return null;
    const reader = actor.kind === "person" ? actor.userId : null;
    const facts = factsOf(found.call, found.bodyName, now);
    const isDecided = facts.state === "decided" || facts.state === "done";
    const [row] = await tx
      .select({ request: equipmentRequest, awardId: equipmentAward.id })
      .from(equipmentRequest)
      .leftJoin(equipmentAward, eq(equipmentAward.requestId, equipmentRequest.id))
      .where(and(eq(equipmentRequest.callId, callId), eq(equipmentRequest.artisanId, artisanId)));
    const crafts = await craftsOf(tx, artisanId);
    const items = (await itemsOf(tx, callId)).map(({ held: _, ...item }) => ({
      ...item,
      isForMe: item.crafts.length === 0 || item.crafts.some(({ id }) => crafts.includes(id)),
    }));
    const criteria = await criteriaOf(tx, equipmentTables, callId);
    const standing = await standingOf(tx, artisanId, facts.chamberId);
    const notMine = items.some(({ isForMe }) => isForMe) ? null : ("NOT_MY_CRAFT" as const);
    return {
      ...{ ...facts, artisanId, items, criteria },
      mostPoints: mostPoints(criteria.map(({ weight }) => weight)),
      notNow: facts.phase === "open" ? (standing ?? notMine) : "CALL_CLOSED",
      request: row
        ? {
            ...ownOf(row.request, isDecided),
            photo: photoFor(row.request.photoId, reader, now),
            scores: await marksOf(tx, equipmentTables, row.request.id),
            awardId: row.awardId,
          }
        : null,
      ranking: isDecided ? await rankingOf(tx, callId, artisanId) : [],
    };
  },
  policy: (actor, { input }) => ownWorkshop(actor, input),
});

function ownOf(row: typeof equipmentRequest.$inferSelect, isDecided: boolean) {
  const { id, itemId, number, state, why, present, points, rank, answerBy } = row;
  const result = isDecided ? { points, rank } : { points: null, rank: null };
  return {
    ...{ id, itemId, number, state, why, present, ...result },
    answerBy: answerBy?.toISOString() ?? null,
  };
}

const standings: Partial<Record<EquipmentRequestState, RankRow["standing"]>> = {
  ...{ offered: "offered", accepted: "accepted", waiting: "waiting" },
};

/** Read as the product: of the others' lines a maker learns the rank, the tool, and whether it was offered. */
async function rankingOf(tx: Tx, callId: Id<"equipmentCall">, artisanId: Id<"artisan">): Promise<RankRow[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select({ row: equipmentRequest, item: equipmentItem.kind })
      .from(equipmentRequest)
      .innerJoin(equipmentItem, eq(equipmentItem.id, equipmentRequest.itemId))
      .where(and(eq(equipmentRequest.callId, callId), isNotNull(equipmentRequest.rank)))
      .orderBy(asc(equipmentRequest.rank)),
  );
  return rows.map(({ row, item }) => {
    const isMine = row.artisanId === artisanId;
    return {
      ...{ rank: row.rank ?? 0, item, isMine, points: isMine ? row.points : null },
      standing: standings[row.state] ?? "out",
    };
  });
}
