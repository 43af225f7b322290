import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type LotState, materialLot } from "#db/schema/materials.ts";
import { movedOne } from "#features/materials/commands/moved-one.ts";
import { lotTransitions } from "#features/materials/domain/transitions.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Moves a lot that is locked. Throws the refusal STATE_NOT_ALLOWED for a step that the table has not. */
export async function moveLot(
  tx: Tx,
  { id, state }: { id: Id<"lot">; state: LotState },
  to: LotState,
  said: { reason: string | null; now: Date },
): Promise<void> {
  if (!lotTransitions[state].includes(to)) throw new Refusal("STATE_NOT_ALLOWED");
  const moved = await tx
    .update(materialLot)
    .set({ state: to, stateReason: said.reason, stateAt: said.now })
    .where(and(eq(materialLot.id, id), eq(materialLot.state, state)))
    .returning({ id: materialLot.id });
  movedOne(moved, id);
}
