import "server-only";
import { applyRefund } from "#features/refunds/commands/apply-refund.ts";
import { noteAsking } from "#features/refunds/commands/note-asking.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { RefundFacts } from "#lib/adapters/stripe/port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Pays a due refund back through the provider, keyed by the refund and its try. Throws AdapterError to be tried again. */
export async function sendRefund(refundId: Id<"refund">): Promise<void> {
  const actor = systemActor("refund");
  const asked = await noteAsking({ actor }, { refundId });
  if (!asked.ok && asked.error.code === "NOT_FOUND") return;
  const row = unwrap(asked);
  // Settled, or not paid through the provider: then a person transfers it.
  if (!row) return;
  const facts = row.stripeRefundId
    ? await payments().retrieveRefund(row.stripeRefundId)
    : ((row.wasAskedLongAgo ? await findEarlier(row, refundId) : null) ??
      (await payments().createRefund(
        { refundId, attempt: row.attempt, paymentIntent: row.paymentIntent, amountMinor: row.amountMinor },
        row.attempt === 1 ? `rf:${refundId}` : `rf:${refundId}:${row.attempt}`,
      )));
  unwrap(await applyRefund({ actor }, { facts, refundId }));
}

/** A refund whose answer was lost so long ago that its key may be forgotten: looked for before it is asked for again. */
async function findEarlier(
  row: { paymentIntent: string; attempt: number },
  refundId: Id<"refund">,
): Promise<RefundFacts | null> {
  const all = await payments().listRefunds({ paymentIntent: row.paymentIntent });
  return all.find((facts) => facts.refundRow === refundId && facts.attempt === row.attempt) ?? null;
}
