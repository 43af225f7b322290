import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, equipmentCall, equipmentItem, equipmentRequest } from "#db/schema/index.ts";
import { moveRequest } from "#features/equipment/commands/move.ts";
import { shareOut } from "#features/equipment/domain/share-out.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { lists } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";

type Call = { id: Id<"equipmentCall">; answerDays: number };

/** Who was offered what is left, and who was left out. */
export type Offered = { offered: Id<"equipmentRequest">[]; leftOut: Id<"equipmentRequest">[] };

/**
 * Offers what is left of a call to those of one state who come next, and tells them. In the caller's transaction, as the product, behind the
 * call's lock: what is held is read here, and the database counts behind it. Whoever may not sell any more, or is of another chamber by now, is
 * left out, as they are when a call is ranked.
 */
export async function offerTo(
  tx: Tx,
  { id: callId, answerDays }: Call,
  from: "submitted" | "waiting",
  now: Date,
): Promise<Offered> {
  const [call] = await tx.select().from(equipmentCall).where(eq(equipmentCall.id, callId));
  if (!call) throw new Error(`${callId} is not there`);
  const items = await tx.select().from(equipmentItem).where(eq(equipmentItem.callId, callId));
  const asking = await tx
    .select({
      id: equipmentRequest.id,
      itemId: equipmentRequest.itemId,
      rank: equipmentRequest.rank,
      standing: artisan.state,
      chamberId: artisan.chamberId,
    })
    .from(equipmentRequest)
    .innerJoin(artisan, eq(artisan.id, equipmentRequest.artisanId))
    .where(and(eq(equipmentRequest.callId, callId), eq(equipmentRequest.state, from)))
    .orderBy(asc(equipmentRequest.rank))
    .for("update", { of: equipmentRequest });
  const gone = asking.filter((one) => !lists(one.standing) || one.chamberId !== call.chamberId);
  for (const { id } of gone) await moveRequest(tx, { id, state: from }, "withdrawn");
  const able = asking.filter((one) => !gone.includes(one));
  const { offered } = shareOut(
    able.flatMap(({ rank, ...one }) => (rank === null ? [] : [{ ...one, rank }])),
    items.map(({ id, quantity, held, valueMinor, copayMinor }) => ({
      ...{ id, left: quantity - held, costMinor: valueMinor - copayMinor },
    })),
    call.budgetMinor - call.heldMinor,
  );
  const chosen = able.map(({ id }) => id).filter((id) => offered.includes(id));
  const answerBy = new Date(now.getTime() + answerDays * 86_400_000);
  for (const id of chosen) await moveRequest(tx, { id, state: from }, "offered", { answerBy });
  await enqueueEach(tx, byMailAndSms, lettersOf("equipment-offered", chosen));
  return { offered: chosen, leftOut: gone.map(({ id }) => id) };
}
