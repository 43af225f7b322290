import "server-only";
import { endPayment, settle } from "#features/checkout/index.ts";
import { actOnOrder } from "#features/desk/commands/act-on-order.ts";
import { getDeskOrder } from "#features/desk/queries/get-order.ts";
import type { OrderAct } from "#features/desk/schema.ts";
import { holdShipments, releaseShipment } from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";

export type Act = {
  checkoutId: Id<"checkout">;
  act: OrderAct;
  words: string;
  mail?: string;
  confirmed: true;
};

/**
 * Does what was asked at the desk, once it is written down: the provider is asked and its answer applied by the same ways as ever,
 * so doing it twice changes nothing. Answers the refusal, or that the provider could not be asked.
 */
export async function doOnOrder(context: Context, act: Act): Promise<Result<void, string>> {
  const written = await actOnOrder(context, act);
  if (!written.ok) return written;
  try {
    if (act.act === "settle") {
      const { sessionId } = unwrap(await getDeskOrder(context, { checkoutId: act.checkoutId }));
      if (!sessionId) return { ok: false, error: { code: "NOTHING_TO_ASK" } };
      await settle(sessionId);
    }
    if (act.act === "end") await endPayment(act.checkoutId);
    if (act.act === "hold") return holdParcels(context, act.checkoutId);
    if (act.act === "release") return releaseParcels(context, act);
    return { ok: true, value: undefined };
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    return { ok: false, error: { code: "TEMPORARILY_UNAVAILABLE" } };
  }
}

/** Parcels that have not left wait until somebody lets them go. */
async function holdParcels(context: Context, checkoutId: Id<"checkout">): Promise<Result<void, string>> {
  const { paymentIntent } = unwrap(await getDeskOrder(context, { checkoutId }));
  const nothing = { ok: false, error: { code: "NOTHING_TO_HOLD" } } as const;
  if (!paymentIntent) return nothing;
  const held = await holdShipments(
    { actor: systemActor("desk") },
    { paymentIntent, reason: "review", isHeld: true },
  );
  if (!held.ok || held.value === 0) return nothing;
  return { ok: true, value: undefined };
}

/** Lets go what was held for a warning or a review; what is disputed stays. */
async function releaseParcels(context: Context, { checkoutId, words }: Act): Promise<Result<void, string>> {
  const { orders } = unwrap(await getDeskOrder(context, { checkoutId }));
  const held = orders.filter(({ shipHold }) => shipHold && shipHold !== "dispute");
  if (held.length === 0) return { ok: false, error: { code: "HOLD_NOT_THERE" } };
  for (const { id } of held) {
    const released = await releaseShipment(context, { orderId: id, reason: words });
    if (!released.ok) return released;
  }
  return { ok: true, value: undefined };
}
