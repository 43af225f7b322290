import "server-only";
import { applyRefund } from "#features/refunds/commands/apply-refund.ts";
import { noteAsking } from "#features/refunds/commands/note-asking.ts";
import { refuseRefund } from "#features/refunds/commands/refuse-refund.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { RefundFacts } from "#lib/adapters/stripe/port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Pays a due refund back through the provider, keyed by the refund and its try. A maker's deposit whose payment takes no refund any more
 * waits for somebody to transfer it. Throws AdapterError to be tried again.
 */
export async function sendRefund(refundId: Id<"refund">): Promise<void> {
  const actor = systemActor("refund");
  const asked = await noteAsking({ actor }, { refundId });
  if (!asked.ok && asked.error.code === "NOT_FOUND") return;
  const row = unwrap(asked);
  // Settled, or not paid through the provider: then a person transfers it.
  if (!row) return;
  const facts = await ask(row, refundId).catch(async (error: unknown) => {
    if (!(row.isDeposit && error instanceof AdapterError && isAboutCard(row, error))) throw error;
    unwrap(await refuseRefund({ actor }, { refundId, reason: error.reason }));
    return null;
  });
  if (facts) unwrap(await applyRefund({ actor }, { facts, refundId }));
}

/** The provider's words for a payment that no refund of ours will ever reach. Anything else, a wrong key say, is ours to mend. */
const refusals = ["card_declined", "charge_disputed", "charge_not_refundable", "refund_disputed_payment"];

const isAboutCard = (row: Asked, { retry, reason }: AdapterError): boolean =>
  !retry && row.stripeRefundId === null && refusals.includes(reason);

type Asked = {
  paymentIntent: string;
  attempt: number;
  amountMinor: number;
  stripeRefundId: string | null;
  wasAskedLongAgo: boolean;
};

async function ask(row: Asked, refundId: Id<"refund">): Promise<RefundFacts> {
  if (row.stripeRefundId) return payments().retrieveRefund(row.stripeRefundId);
  const earlier = row.wasAskedLongAgo ? await findEarlier(row, refundId) : null;
  const { attempt, paymentIntent, amountMinor } = row;
  const key = attempt === 1 ? `rf:${refundId}` : `rf:${refundId}:${attempt}`;
  return earlier ?? payments().createRefund({ refundId, attempt, paymentIntent, amountMinor }, key);
}

/** A refund whose answer was lost so long ago that its key may be forgotten: looked for before it is asked for again. */
async function findEarlier(
  row: { paymentIntent: string; attempt: number },
  refundId: Id<"refund">,
): Promise<RefundFacts | null> {
  const all = await payments().listRefunds({ paymentIntent: row.paymentIntent });
  return all.find((facts) => facts.refundRow === refundId && facts.attempt === row.attempt) ?? null;
}
