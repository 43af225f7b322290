import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import type { EquipmentCallState, EquipmentRequestState } from "#db/schema/equipment.ts";
import type { EquipmentAwardState, FollowUpState } from "#db/schema/equipment-awards.ts";
import { equipmentAward, equipmentCall, equipmentFollowUp, equipmentRequest } from "#db/schema/index.ts";
import {
  awardTransitions,
  callTransitions,
  followUpTransitions,
  requestTransitions,
} from "#features/equipment/domain/transitions.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

// Each moves a row that the caller has locked, as the product: whoever calls was allowed to. Throws the refusal STATE_NOT_ALLOWED for a
// step the table has not.

function listed<S extends string>(table: Readonly<Record<S, readonly S[]>>, from: S, to: S): void {
  if (!table[from].includes(to)) throw new Refusal("STATE_NOT_ALLOWED");
}

function movedOne(rows: readonly unknown[], what: string): void {
  if (rows.length !== 1) throw new Error(`${what} is no longer as it was found`);
}

export async function moveCall(
  tx: Tx,
  { id, state }: { id: Id<"equipmentCall">; state: EquipmentCallState },
  to: EquipmentCallState,
  set: Partial<typeof equipmentCall.$inferInsert> = {},
): Promise<void> {
  listed(callTransitions, state, to);
  const rows = await asProduct(tx, () =>
    tx
      .update(equipmentCall)
      .set({ ...set, state: to })
      .where(and(eq(equipmentCall.id, id), eq(equipmentCall.state, state)))
      .returning({ id: equipmentCall.id }),
  );
  movedOne(rows, id);
}

export async function moveRequest(
  tx: Tx,
  { id, state }: { id: Id<"equipmentRequest">; state: EquipmentRequestState },
  to: EquipmentRequestState,
  set: Partial<typeof equipmentRequest.$inferInsert> = {},
): Promise<void> {
  listed(requestTransitions, state, to);
  const rows = await asProduct(tx, () =>
    tx
      .update(equipmentRequest)
      .set({ ...set, state: to })
      .where(and(eq(equipmentRequest.id, id), eq(equipmentRequest.state, state)))
      .returning({ id: equipmentRequest.id }),
  );
  movedOne(rows, id);
}

export async function moveAward(
  tx: Tx,
  { id, state }: { id: Id<"equipmentAward">; state: EquipmentAwardState },
  to: EquipmentAwardState,
  set: Partial<typeof equipmentAward.$inferInsert> = {},
): Promise<void> {
  listed(awardTransitions, state, to);
  const rows = await asProduct(tx, () =>
    tx
      .update(equipmentAward)
      .set({ ...set, state: to })
      .where(and(eq(equipmentAward.id, id), eq(equipmentAward.state, state)))
      .returning({ id: equipmentAward.id }),
  );
  movedOne(rows, id);
}

export async function moveFollowUp(
  tx: Tx,
  { id, state }: { id: Id<"equipmentFollowUp">; state: FollowUpState },
  to: FollowUpState,
  set: Partial<typeof equipmentFollowUp.$inferInsert> = {},
): Promise<void> {
  listed(followUpTransitions, state, to);
  const rows = await asProduct(tx, () =>
    tx
      .update(equipmentFollowUp)
      .set({ ...set, state: to })
      .where(and(eq(equipmentFollowUp.id, id), eq(equipmentFollowUp.state, state)))
      .returning({ id: equipmentFollowUp.id }),
  );
  movedOne(rows, id);
}
