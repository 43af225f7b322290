import "server-only";
import type { Lists } from "#features/reconciliation/flows/heal.ts";
import { readBookedSince } from "#features/reconciliation/queries/read-books.ts";
import type { Break } from "#features/reconciliation/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import type { Currency } from "#lib/money/money.ts";

/** What we booked since an instant and the provider knows nothing of: asked for one by one when it is in no list. */
export async function findUnproven(lists: Lists, since: Date): Promise<Break[]> {
  const booked = await readBookedSince(since);
  const paid = new Set(lists.charges.filter((charge) => charge.isPaid).map((charge) => charge.paymentIntent));
  const sent = new Set(lists.refunds.map((refund) => refund.id));
  const found: Break[] = [];
  for (const { object, paymentIntent, currency, minor, at } of booked.payments) {
    if (paid.has(paymentIntent) || (await isPaidThere(paymentIntent))) continue;
    found.push({
      kind: "journal_without_charge",
      object,
      currency: currency as Currency,
      amountMinor: minor,
      at,
    });
  }
  for (const { id, stripeRefundId, currency, minor, at } of booked.refunds) {
    if (sent.has(stripeRefundId) || (await isRefundThere(stripeRefundId))) continue;
    found.push({
      kind: "refund_without_object",
      object: id,
      currency: currency as Currency,
      amountMinor: -minor,
      at,
    });
  }
  return found;
}

async function isPaidThere(paymentIntent: string): Promise<boolean> {
  const charges = await orNothing(() => payments().listCharges({ paymentIntent }));
  return charges?.some((charge) => charge.isPaid) ?? false;
}

const isRefundThere = async (id: string): Promise<boolean> =>
  (await orNothing(() => payments().retrieveRefund(id))) !== null;

/** Null for what the provider says it does not have. Throws AdapterError when it cannot say. */
async function orNothing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AdapterError && !error.retry) return null;
    throw error;
  }
}
