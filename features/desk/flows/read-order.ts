import "server-only";
import { getDeskOrder } from "#features/desk/queries/get-order.ts";
import { orderTimeline } from "#features/desk/queries/order-timeline.ts";
import type { DeskOrder, Entry } from "#features/desk/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

export type WholeOrder = { order: DeskOrder; entries: Entry[]; isProviderAsked: boolean };

/**
 * One purchase through all systems: what we know, and what the provider says now. When it cannot be asked the page tells so and shows
 * the rest.
 */
export async function readWholeOrder(
  context: Context,
  checkoutId: Id<"checkout">,
): Promise<Result<WholeOrder>> {
  const found = await getDeskOrder(context, { checkoutId });
  if (!found.ok) return found;
  const there = await askProvider(found.value);
  const objects = (there ?? []).flatMap((entry) => entry.id ?? []);
  const ours = unwrap(await orderTimeline(context, { checkoutId, objects }));
  const entries = [...ours, ...(there ?? [])].sort((a, b) => a.at.localeCompare(b.at));
  return { ok: true, value: { order: found.value, entries, isProviderAsked: there !== null } };
}

/** Charges and refunds of the payment as the provider has them; null when it could not be asked. */
async function askProvider({ paymentIntent }: DeskOrder): Promise<Entry[] | null> {
  if (!paymentIntent) return [];
  try {
    const charges = await payments().listCharges({ paymentIntent });
    const entries: Entry[] = [];
    for (const { id, created, gross, isPaid } of charges) {
      const what = isPaid ? "charge" : "charge_failed";
      entries.push({
        ...{ key: id, at: created.toISOString(), system: "provider", what, id },
        ...{ currency: gross.currency, amountMinor: gross.minor },
      });
      for (const refund of isPaid ? await payments().listRefunds({ charge: id }) : [])
        entries.push({
          ...{ key: refund.id, at: refund.created.toISOString(), system: "provider", what: "refund" },
          ...{ id: refund.id, state: refund.status },
          ...{ currency: refund.amount.currency, amountMinor: -refund.amount.minor },
        });
    }
    return entries;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warn({ reason: error.message }, "the provider could not be asked for a timeline");
    return null;
  }
}
