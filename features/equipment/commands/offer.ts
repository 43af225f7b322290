import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { equipmentCall, equipmentItem, equipmentRequest } from "#db/schema/index.ts";
import { moveRequest } from "#features/equipment/commands/move.ts";
import { shareOut } from "#features/equipment/domain/share-out.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";

type Call = { id: Id<"equipmentCall">; answerDays: number };

/**
 * Offers what is left of a call to those of one state who come next, and tells them. In the caller's transaction, as the product, behind the
 * call's lock: what is held is read here, and the database counts behind it. Returns whom.
 */
export async function offerTo(
  tx: Tx,
  { id: callId, answerDays }: Call,
  from: "submitted" | "waiting",
  now: Date,
): Promise<Id<"equipmentRequest">[]> {
  const [call] = await tx.select().from(equipmentCall).where(eq(equipmentCall.id, callId));
  if (!call) throw new Error(`${callId} is not there`);
  const items = await tx.select().from(equipmentItem).where(eq(equipmentItem.callId, callId));
  const asking = await tx
    .select({
      id: equipmentRequest.id,
      itemId: equipmentRequest.itemId,
      rank: equipmentRequest.rank,
    })
    .from(equipmentRequest)
    .where(and(eq(equipmentRequest.callId, callId), eq(equipmentRequest.state, from)))
    .orderBy(asc(equipmentRequest.rank))
    .for("update");
  const { offered } = shareOut(
    asking.flatMap(({ rank, ...one }) => (rank === null ? [] : [{ ...one, rank }])),
    items.map(({ id, quantity, held, valueMinor, copayMinor }) => ({
      ...{ id, left: quantity - held, costMinor: valueMinor - copayMinor },
    })),
    call.budgetMinor - call.heldMinor,
  );
  const chosen = asking.map(({ id }) => id).filter((id) => offered.includes(id));
  const answerBy = new Date(now.getTime() + answerDays * 86_400_000);
  for (const id of chosen) await moveRequest(tx, { id, state: from }, "offered", { answerBy });
  if (chosen.length > 0)
    await enqueueAll(
      tx,
      mailJob,
      chosen.map((id) => ({ template: "equipment-offered" as const, id })),
    );
  return chosen;
}
