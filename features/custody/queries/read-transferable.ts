import "server-only";
import { and, eq, isNotNull, not, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyDues } from "#db/schema/body-dues.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { purchasePledge } from "#db/schema/purchases.ts";
import { dispute } from "#db/schema/refunds.ts";
import type { Payee } from "#features/custody/domain/payee.ts";
import { heldBackOf } from "#features/custody/domain/transferable.ts";
import { readHeld } from "#features/custody/queries/payees.ts";
import { lossBooked } from "#features/ledger/index.ts";
import { meaningOf, settledByDispute } from "#features/refunds/schema.ts";
import { dayInMorocco, findRule } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";

type Row = { id: string; minor: number; paidAt: Date | null; status: string | null };

/**
 * What of the money we hold for somebody may be transferred at `at` (minor units), by the dated rule for what it is: dues of a body's
 * members, or deposits of a chamber's makers. Zero or less when nothing may.
 */
export async function readTransferable(tx: Tx, payee: Payee, at: Date): Promise<number> {
  const day = dayInMorocco(at);
  const rule =
    payee.kind === "body"
      ? await findRule(tx, "bodies.transfer", day)
      : await findRule(tx, "purchases.transfer", day);
  const rows = await asProduct<Row[]>(tx, () =>
    payee.kind === "body" ? cardDues(tx, payee.id) : cardDeposits(tx, payee.id),
  );
  const payments = [...new Map(rows.map((row) => [row.id, row])).values()].map(({ id, minor, paidAt }) => ({
    minor,
    paidAt: paidAt ?? at,
    disputes: rows.flatMap((row) => (row.id === id && row.status ? [meaningOf(row.status)] : [])),
  }));
  return (await readHeld(tx, payee)) - heldBackOf(payments, rule?.value.held ?? null, at);
}

// A lost dispute that is booked was taken from what is held already.
const unsettled = not(lossBooked(dispute.stripeDisputeId));

function cardDues(tx: Tx, bodyId: Id<"body">): Promise<Row[]> {
  return tx
    .select({
      ...{ id: bodyDues.id, minor: bodyDues.amountMinor, paidAt: bodyDues.paidAt },
      status: dispute.status,
    })
    .from(bodyDues)
    .leftJoin(dispute, and(eq(dispute.duesId, bodyDues.id), unsettled))
    .where(and(eq(bodyDues.bodyId, bodyId), eq(bodyDues.state, "paid"), eq(bodyDues.paidHow, "card")));
}

/** What of each deposit is still held: less what went back to the card, and what its bank took for good. */
function cardDeposits(tx: Tx, chamberId: Id<"chamber">): Promise<Row[]> {
  const minor = sql<number>`greatest(0, ${depositAttempt.amountMinor}
    - coalesce((select sum(r.amount_minor) from refund r where r.deposit_attempt_id = ${depositAttempt.id}
        and r.note is distinct from ${settledByDispute}), 0)
    - coalesce((select sum(d.amount_minor) from dispute d where d.deposit_attempt_id = ${depositAttempt.id}
        and d.status = 'lost' and ${lossBooked(sql`d.stripe_dispute_id`)}), 0))::float8`;
  return tx
    .select({ id: depositAttempt.id, minor, paidAt: depositAttempt.paidAt, status: dispute.status })
    .from(depositAttempt)
    .innerJoin(purchasePledge, eq(purchasePledge.id, depositAttempt.pledgeId))
    .leftJoin(dispute, and(eq(dispute.depositAttemptId, depositAttempt.id), unsettled))
    .where(and(eq(purchasePledge.chamberId, chamberId), isNotNull(depositAttempt.paidAt)));
}
