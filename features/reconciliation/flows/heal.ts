import "server-only";
import { applySession, bookFee } from "#features/checkout/index.ts";
import { applyDuesSession } from "#features/dues/index.ts";
import { syncTransfer } from "#features/payouts/index.ts";
import { applyDepositSession } from "#features/purchases/index.ts";
import { applyReceiptRefund } from "#features/reconciliation/commands/apply-receipt-refund.ts";
import { bookPayout, isPayout } from "#features/reconciliation/commands/book-payout.ts";
import { readBooks } from "#features/reconciliation/queries/read-books.ts";
import { applyRefund, syncDispute } from "#features/refunds/index.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { ListedCharge, ListedRefund, Movement, SessionFacts } from "#lib/adapters/stripe/port.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

const context = { actor: systemActor("reconciliation") };

/** Everything the provider has made since an instant. */
export type Lists = {
  sessions: SessionFacts[];
  charges: ListedCharge[];
  refunds: ListedRefund[];
  /** Ids. */
  disputes: string[];
  movements: Movement[];
};

export async function readLists(since: Date): Promise<Lists> {
  const provider = payments();
  return {
    // Sessions are begun up to a day before they are paid.
    sessions: await provider.listSessions({ since: new Date(since.getTime() - 25 * 3_600_000) }),
    charges: await provider.listCharges({ since }),
    refunds: await provider.listRefunds({ since }),
    disputes: await provider.listDisputes({ since }),
    movements: await provider.listMovements({ since }),
  };
}

/**
 * Does what the events about these objects would have done, had they come: by the same commands, so that an object whose event
 * did come changes nothing. One that fails does not keep the others back. Returns how many changed something.
 */
export async function heal(lists: Lists): Promise<number> {
  let healed = 0;
  const each = async <T>(items: readonly T[], one: (item: T) => Promise<boolean>) => {
    for (const item of items) if (await tolerant(() => one(item))) healed++;
  };
  const booked = await readBooks({
    paymentIntents: lists.sessions.flatMap((session) => session.paymentIntent ?? []),
    charges: lists.charges.map((charge) => charge.id),
    refunds: lists.refunds.map((refund) => refund.id),
    sources: lists.movements.flatMap((movement) => movement.source ?? []),
  });
  const known = new Set(booked.payments.map((payment) => payment.paymentIntent));
  await each(
    // A payment that is booked has been applied, whatever came of it.
    lists.sessions.filter(
      ({ status, isPaid, paymentIntent }) =>
        status !== "open" && !(isPaid && paymentIntent && known.has(paymentIntent)),
    ),
    async (facts) => (await applyToItsOwn(facts)) !== "nothing",
  );
  await each(lists.charges, async (charge) => {
    if (!charge.isPaid || !charge.settled || booked.fees.has(charge.id)) return false;
    unwrap(await bookFee(context, { facts: { ...charge, settled: charge.settled } }));
    return true;
  });
  await each(lists.refunds, (refund) => healRefund(refund, booked.refunds.get(refund.id)?.isSentBooked));
  await each(
    lists.movements.filter((movement) => isPayout(movement.type)),
    async (movement) => unwrap(await bookPayout(context, { movement })),
  );
  await each(transfersOf(lists), async (id) => {
    await syncTransfer(id);
    return !booked.sources.has(id);
  });
  await each(disputesOf(lists), async (id) => {
    await syncDispute(id);
    return !booked.sources.has(id);
  });
  return healed;
}

/** By the command of whatever a session pays: a checkout, dues of a craft body, or the deposit of a purchase together. */
async function applyToItsOwn(facts: SessionFacts): Promise<string> {
  if (isId("dues", facts.checkoutId)) return unwrap(await applyDuesSession(context, { facts })).outcome;
  if (isId("depositAttempt", facts.checkoutId))
    return unwrap(await applyDepositSession(context, { facts })).outcome;
  return unwrap(await applySession(context, { facts })).outcome;
}

/** Transfers to makers' accounts that moved money since. */
const transfersOf = ({ movements }: Lists): string[] => [
  ...new Set(movements.flatMap(({ source }) => (source?.startsWith("tr_") ? [source] : []))),
];

/** Disputes that were opened or moved money since: an old one may have been decided yesterday. */
function disputesOf({ disputes, movements }: Lists): string[] {
  const moved = movements.flatMap(({ source }) => (source?.startsWith("du_") ? [source] : []));
  return [...new Set([...disputes, ...moved])];
}

async function healRefund(refund: ListedRefund, isSentBooked: boolean | undefined): Promise<boolean> {
  if (isSentBooked && refund.status === "succeeded") return false;
  // A try that came back and is nobody's current one has been heard of.
  if (isSentBooked === undefined && refund.status === "failed") return false;
  const ours = await applyRefund(context, { facts: refund });
  if (ours.ok) return ours.value;
  if (ours.error.code !== "NOT_FOUND") unwrap(ours);
  // The answer to our own call may have been lost: the provider kept which receipt it was for, and which try.
  const { refundRow, attempt } = refund;
  const lost = isSentBooked === undefined && isId("receipt", refundRow) ? { receiptId: refundRow } : {};
  const parked = await applyReceiptRefund(context, { facts: refund, ...lost, tries: attempt });
  if (!parked.ok && parked.error.code !== "NOT_FOUND") unwrap(parked);
  return parked.ok;
}

async function tolerant(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown";
    const retry = error instanceof AdapterError && error.retry;
    log.warn({ reason, retry }, "not healed this time");
    return false;
  }
}
