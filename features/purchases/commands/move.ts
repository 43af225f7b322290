import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { groupPurchase, type PledgeState, type PurchaseState, purchasePledge } from "#db/schema/purchases.ts";
import { pledgeTransitions, purchaseTransitions } from "#features/purchases/domain/transitions.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Moves a pledge whose purchase is locked. Throws the refusal STATE_NOT_ALLOWED for a step the table has not. */
export async function movePledge(
  tx: Tx,
  { id, state }: { id: Id<"pledge">; state: PledgeState },
  to: PledgeState,
  packages?: number,
): Promise<void> {
  if (!pledgeTransitions[state].includes(to)) throw new Refusal("STATE_NOT_ALLOWED");
  const moved = await asProduct(tx, () =>
    tx
      .update(purchasePledge)
      .set({ state: to, ...(packages === undefined ? {} : { packages }) })
      .where(and(eq(purchasePledge.id, id), eq(purchasePledge.state, state)))
      .returning({ id: purchasePledge.id }),
  );
  if (moved.length !== 1) throw new Error(`${id} is no longer as it was found`);
}

/** Moves a purchase that is locked. */
export async function movePurchase(
  tx: Tx,
  { id, state }: { id: Id<"groupPurchase">; state: PurchaseState },
  to: PurchaseState,
  now: Date,
): Promise<void> {
  if (!purchaseTransitions[state].includes(to)) throw new Refusal("STATE_NOT_ALLOWED");
  const moved = await tx
    .update(groupPurchase)
    .set({ state: to, ...(to === "ordered" ? { orderedAt: now } : { endedAt: now }) })
    .where(and(eq(groupPurchase.id, id), eq(groupPurchase.state, state)))
    .returning({ id: groupPurchase.id });
  if (moved.length !== 1) throw new Error(`${id} is no longer as it was found`);
}
