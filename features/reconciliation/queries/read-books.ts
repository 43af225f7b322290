import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import type { BookedPayment, Books, Sums } from "#features/reconciliation/domain/compare.ts";

type Objects = {
  paymentIntents: readonly string[];
  charges: readonly string[];
  refunds: readonly string[];
  sources: readonly string[];
};

/** What our books say of the provider's objects. */
export async function readBooks(of: Objects): Promise<Books> {
  return withActorSettings(database(), { kind: "system" }, async (tx) => ({
    payments: await readPayments(tx, of.paymentIntents),
    fees: await readSources(tx, of.charges, "fee"),
    refunds: await readRefunds(tx, of.refunds),
    sources: await readSources(tx, of.sources, null),
  }));
}

/** Deposits of purchases together that were paid by card, as they are booked. */
const cardDeposits = sql`from deposit_attempt a
  join journal j on j.source_type = 'purchase_pledge' and j.source_id = a.pledge_id and j.kind = 'card ' || a.payment_intent
  join journal_line l on l.journal_id = j.id and l.account = 'psp_clearing'`;

/** Each place a payment is booked at. A receipt that was assigned is booked as what it became. */
async function readPayments(tx: Tx, paymentIntents: readonly string[]): Promise<BookedPayment[]> {
  const ids = sql`array(select jsonb_array_elements_text(${JSON.stringify(paymentIntents)}::jsonb))`;
  return rowsOf<BookedPayment>(
    await tx.execute(sql`
      select c.payment_intent as "paymentIntent", c.currency, l.amount_minor::float8 as minor
        from checkout c join journal j on j.source_type = 'checkout' and j.source_id = c.id and j.kind = 'sale'
        join journal_line l on l.journal_id = j.id and l.account = 'psp_clearing' and l.currency = c.currency
        where c.payment_intent = any (${ids})
      union all
      select r.payment_intent, r.currency, r.amount_minor::float8 from refund r
        where r.payment_intent = any (${ids}) and r.reason in ('late_without_stock', 'second_payment')
      union all
      select substr(j.kind, 6), d.currency, d.amount_minor::float8 from journal j join body_dues d on d.id = j.source_id
        where j.source_type = 'body_dues' and j.kind = any (select 'card ' || unnest(${ids}))
      union all
      select a.payment_intent, l.currency, l.amount_minor::float8 ${cardDeposits} where a.payment_intent = any (${ids})
      union all
      select u.payment_intent, u.currency, u.amount_minor::float8 from unmatched_receipt u
        where u.payment_intent = any (${ids}) and not exists (
          select 1 from receipt_resolution d where d.receipt_id = u.id and d.state = 'assigned')`),
  );
}

/** How the booking of a refund's present try is called. */
const sentKind = sql`(case when r.attempt = 1 then 'sent' else 'sent-' || r.attempt end)`;

async function readRefunds(tx: Tx, ids: readonly string[]): Promise<Books["refunds"]> {
  const rows = rowsOf<{ id: string; isSentBooked: boolean }>(
    await tx.execute(sql`
      with asked as (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as id)
      select a.id, exists (select 1 from journal j where j.source_type = 'refund' and j.source_id = r.id and j.kind = ${sentKind})
        as "isSentBooked" from asked a join refund r on r.stripe_refund_id = a.id
      union all
      select a.id, exists (select 1 from journal j where j.source_type = 'receipt_refund' and j.source_id = a.id and j.kind = 'sent')
        from asked a join receipt_resolution d on d.stripe_refund_id = a.id`),
  );
  return new Map(rows.map(({ id, isSentBooked }) => [id, { isSentBooked }]));
}

async function readSources(
  tx: Tx,
  ids: readonly string[],
  kind: string | null,
): Promise<ReadonlySet<string>> {
  const asked = sql`array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  const booked = sql`select j.source_id as id from journal j
    where j.source_id = any (${asked}) and (${kind}::text is null or j.kind = ${kind})`;
  const rows = rowsOf<{ id: string }>(
    await tx.execute(kind ? booked : sql`${booked} ${throughOurRows(asked)}`),
  );
  return new Set(rows.map((row) => row.id));
}

/** Disputes, transfers and reversals are booked under our own rows, which know the provider's id. */
const throughOurRows = (asked: SQL) => sql`
  union select d.stripe_dispute_id from dispute d where d.stripe_dispute_id = any (${asked})
    and exists (select 1 from journal j where j.source_type = 'dispute' and j.source_id = d.id)
  union select p.transfer_id from payout_line p where p.transfer_id = any (${asked})
    and exists (select 1 from journal j where j.source_type = 'payout_line' and j.source_id = p.id)
  union select r.reversal_id from transfer_reversal r where r.reversal_id = any (${asked})
    and exists (select 1 from journal j where j.source_type = 'transfer_reversal' and j.source_id = r.id)`;

/** Payments by card that were booked since `since`, and refunds that were booked as sent: what must stand at the provider too. */
export async function readBookedSince(since: Date): Promise<{
  payments: (BookedPayment & { object: string; at: Date })[];
  refunds: { id: string; stripeRefundId: string; currency: string; minor: number; at: Date }[];
}> {
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const from = since.toISOString();
    const payments = rowsOf<BookedPayment & { object: string; at: string }>(
      await tx.execute(sql`
        select c.id as object, c.payment_intent as "paymentIntent", c.currency, c.total_minor::float8 as minor,
          j.created_at as at
          from journal j join checkout c on c.id = j.source_id
          where j.source_type = 'checkout' and j.kind = 'sale' and c.method = 'card' and j.created_at >= ${from}
        union all
        select d.id, substr(j.kind, 6), d.currency, d.amount_minor::float8, j.created_at
          from journal j join body_dues d on d.id = j.source_id
          where j.source_type = 'body_dues' and j.kind like 'card %' and j.created_at >= ${from}
        union all
        select a.id, a.payment_intent, l.currency, l.amount_minor::float8, j.created_at ${cardDeposits} where j.created_at >= ${from}
        union all
        select u.id, u.payment_intent, u.currency, u.amount_minor::float8, u.created_at from unmatched_receipt u
          where u.created_at >= ${from} and u.payment_intent is not null`),
    );
    const refunds = rowsOf<{
      id: string;
      stripeRefundId: string;
      currency: string;
      minor: number;
      at: string;
    }>(
      await tx.execute(sql`
        select r.id, r.stripe_refund_id as "stripeRefundId", r.currency, r.amount_minor::float8 as minor, j.created_at as at
          from journal j join refund r on r.id = j.source_id
          where j.source_type = 'refund' and j.kind = ${sentKind} and j.created_at >= ${from} and r.stripe_refund_id is not null`),
    );
    return {
      payments: payments.map((row) => ({ ...row, at: new Date(row.at) })),
      refunds: refunds.map((row) => ({ ...row, at: new Date(row.at) })),
    };
  });
}

/** What our books say the provider holds, by currency; and refunds of receipts it has taken from it that we book when they arrive. */
export async function readClearing(): Promise<{ booked: Sums; refundsUnderway: Sums }> {
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const booked = await tx.execute(sql`select currency, sum(amount_minor)::float8 as minor from journal_line
      where account = 'psp_clearing' group by currency having sum(amount_minor) <> 0`);
    const underway = await tx.execute(sql`select currency, sum(amount_minor)::float8 as minor from (
        select u.currency, u.amount_minor from receipt_resolution d join unmatched_receipt u on u.id = d.receipt_id
          where d.action = 'refund' and d.state = 'sent') waiting group by currency`);
    return { booked: sums(booked), refundsUnderway: sums(underway) };
  });
}

const sums = (result: unknown): Sums =>
  new Map(rowsOf<{ currency: string; minor: number }>(result).map((row) => [row.currency, row.minor]));

/** Drizzle types the rows by driver; at run time every driver answers with `rows`. */
function rowsOf<Row>(result: unknown): Row[] {
  return (result as { rows: Row[] }).rows;
}
