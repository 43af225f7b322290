import { createHash } from "node:crypto";
import { query } from "#tests/integration/checkout/world.ts";

/** Which checkouts are looked at, and the provider's objects (charges and so on) booked beside them. Everything when left out. */
export type Scope = { checkouts?: readonly string[]; objects?: readonly string[] };

type Row = Record<string, unknown>;

/**
 * What of checkouts, holds, orders, refunds, disputes, payables, payouts, stock and journals matters, without ids and instants: two databases where
 * the same things happened give the same value. What is random is named by when it was made (`checkout 3`, `sku 1`), so the
 * two runs must make their checkouts, pieces and makers in the same order.
 */
export async function readState(scope: Scope = {}): Promise<Row> {
  const { checkouts: ids = null, objects = [] } = scope;
  const among = [ids];
  const inScope = "($1::text[] is null or checkout_id = any($1))";
  const checkouts = await query<Row & { id: string }>(
    `select id, state, method, currency, items_minor, shipping_minor, duties_minor, fund_gift_minor, total_minor, review_reason,
      payment_intent is not null as has_payment, paid_at is not null as is_paid
     from checkout where $1::text[] is null or id = any($1) order by id`,
    among,
  );
  const holds = await query<Row>(
    `select checkout_id, sku, quantity, state from hold where ${inScope}`,
    among,
  );
  const orders = await query<Row & { id: string }>(
    `select id, checkout_id, artisan_id, state, currency, items_minor, shipping_minor, duties_minor, total_minor, mad_items_minor,
      mad_shipping_minor, subsidy_minor, commission_minor, commission_vat_minor
     from artisan_order where ${inScope}`,
    among,
  );
  const orderIds = [orders.map((order) => order.id)];
  const lines = await query<Row>(
    `select order_id, sku, quantity, cancelled_quantity, returned_quantity, unit_minor, mad_unit_minor, commission_minor
     from order_line where order_id = any($1)`,
    orderIds,
  );
  const refunds = await query<Row & { id: string }>(
    `select id, checkout_id, reason, currency, amount_minor, state from refund where ${inScope}`,
    among,
  );
  const payables = await query<Row>(
    `select order_id, artisan_id, state, amount_minor, taken_back_minor, netted_minor, eligible_at is not null as is_delivered
     from payable where order_id = any($1)`,
    orderIds,
  );
  const disputes = await query<Row>(
    `select checkout_id, status, currency, amount_minor, bearer, closed_at is not null as is_closed from dispute where ${inScope}`,
    among,
  );
  const payouts = await query<Row>(
    `select i.order_id, i.amount_minor, l.artisan_id, l.state, l.currency, l.amount_minor as line_minor
     from payout_item i join payout_line l on l.id = i.line_id where i.order_id = any($1)`,
    orderIds,
  );
  const receipts = await query<Row & { session_id: string }>(
    `select session_id, checkout_id, reason, currency, amount_minor from unmatched_receipt where ${inScope}`,
    among,
  );
  const sessions = await query<{ session_id: string; checkout_id: string }>(
    `select session_id, checkout_id from attempt where session_id is not null and ${inScope}`,
    among,
  );
  const stock = await query<Row & { sku: string }>(
    `select sku, on_hand, held from stock
     where $1::text[] is null or sku in (select sku from checkout_line where checkout_id = any($1))`,
    among,
  );
  const journals = await query<Row & { source_id: string; source_type: string }>(
    `select j.source_type, j.source_id, j.kind,
      jsonb_agg(jsonb_build_array(l.account, l.currency, l.amount_minor) order by l.account, l.currency, l.amount_minor) as lines
     from journal j join journal_line l on l.journal_id = j.id group by j.id`,
  );
  const names = await nameAll(checkouts, orders, refunds, sessions);
  const ours = journals.filter(
    ({ source_id }) => ids === null || names.has(source_id) || objects.includes(source_id),
  );
  const tables = {
    checkouts,
    holds,
    orders,
    lines,
    refunds,
    disputes,
    payables,
    payouts,
    receipts,
    stock,
    journals: ours,
  };
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(renamed(row, names))).sort(),
    ]),
  );
}

/** One short value of `readState`, to compare two databases or two moments. */
export async function stateHash(scope: Scope = {}): Promise<string> {
  return createHash("sha256")
    .update(JSON.stringify(await readState(scope)))
    .digest("hex");
}

/** A name for everything random, by when it was made. Ids are made in order of time. */
async function nameAll(
  checkouts: readonly { id: string }[],
  orders: readonly { id: string }[],
  refunds: readonly { id: string }[],
  sessions: readonly { session_id: string; checkout_id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [n, { id }] of checkouts.entries()) names.set(id, `checkout ${n}`);
  for (const { session_id, checkout_id } of sessions)
    names.set(session_id, `session of ${names.get(checkout_id)}`);
  for (const { id } of orders) names.set(id, "order");
  for (const { id } of refunds) names.set(id, "refund");
  const pieces = await query<{ sku: string; artisan_id: string }>(
    `select v.sku, p.artisan_id from variant v join piece p on p.id = v.piece_id
     where $1::text[] is null or v.sku in (select sku from checkout_line where checkout_id = any($1))
     order by p.id, v.sku`,
    [checkouts.map(({ id }) => id)],
  );
  for (const [n, { sku }] of pieces.entries()) names.set(sku, `sku ${n}`);
  const makers = [...new Set(pieces.map((piece) => piece.artisan_id))].sort();
  for (const [n, id] of makers.entries()) names.set(id, `maker ${n}`);
  return names;
}

/** The row with every name in place of what it names; ids of ours or the provider's that nobody named become their kind. */
function renamed(row: Row, names: ReadonlyMap<string, string>): Row {
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") {
      const [account, artisan] = value.split(":");
      if (artisan && names.has(artisan)) return `${account}:${names.get(artisan)}`;
      return names.get(value) ?? value.replace(/^([a-z]{2,4}|cs_test)_[A-Za-z0-9]{8,}$/, "$1");
    }
    return Array.isArray(value) ? value.map(rename) : value;
  };
  const { id: _, ...rest } = row;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, rename(value)]));
}
