import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { equipmentAward, equipmentCall, equipmentFollowUp, equipmentRequest } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

// Everything that moves what a call gives out waits at the call: it is locked first, then the request, then what was given.
// A maker may see a call and not lock it, so the product locks.

/** A call that the actor sees, locked until the transaction ends. */
export async function lockCall(tx: Tx, callId: Id<"equipmentCall">) {
  const [seen] = await tx
    .select({ id: equipmentCall.id })
    .from(equipmentCall)
    .where(eq(equipmentCall.id, callId));
  if (!seen) return null;
  const [row] = await asProduct(tx, () =>
    tx.select().from(equipmentCall).where(eq(equipmentCall.id, callId)).for("no key update"),
  );
  return row ?? null;
}

/** A request that the actor sees with its call, both locked. */
export async function lockRequest(tx: Tx, requestId: Id<"equipmentRequest">) {
  const [seen] = await tx
    .select({ callId: equipmentRequest.callId })
    .from(equipmentRequest)
    .where(eq(equipmentRequest.id, requestId));
  const call = seen && (await lockCall(tx, seen.callId));
  if (!call) return null;
  const [request] = await asProduct(tx, () =>
    tx.select().from(equipmentRequest).where(eq(equipmentRequest.id, requestId)).for("update"),
  );
  return request ? { call, request, chamberId: call.chamberId, artisanId: request.artisanId } : null;
}

/** Equipment that was given with its call, both locked. */
export async function lockAward(tx: Tx, awardId: Id<"equipmentAward">) {
  const [seen] = await tx
    .select({ callId: equipmentAward.callId })
    .from(equipmentAward)
    .where(eq(equipmentAward.id, awardId));
  const call = seen && (await lockCall(tx, seen.callId));
  if (!call) return null;
  const [award] = await asProduct(tx, () =>
    tx.select().from(equipmentAward).where(eq(equipmentAward.id, awardId)).for("update"),
  );
  return award ? { call, award, chamberId: award.chamberId, artisanId: award.artisanId } : null;
}

/** A look at what was given, with what it is of, all locked. */
export async function lockFollowUp(tx: Tx, followUpId: Id<"equipmentFollowUp">) {
  const [seen] = await tx
    .select({ awardId: equipmentFollowUp.awardId })
    .from(equipmentFollowUp)
    .where(eq(equipmentFollowUp.id, followUpId));
  const held = seen && (await lockAward(tx, seen.awardId));
  if (!held) return null;
  const [followUp] = await asProduct(tx, () =>
    tx.select().from(equipmentFollowUp).where(eq(equipmentFollowUp.id, followUpId)).for("update"),
  );
  return followUp ? { ...held, followUp } : null;
}
