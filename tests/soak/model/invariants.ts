import { query } from "#tests/integration/checkout/world.ts";

/** What must hold whenever nothing is under way; each statement lists what breaks it. */
const statements: Readonly<Record<string, string>> = {
  "units held are exactly the active holds": `
    select s.sku from stock s left join hold h on h.sku = s.sku and h.state = 'active'
    group by s.sku, s.held having s.held <> coalesce(sum(h.quantity), 0)`,
  "units gone are exactly the committed holds": `
    select s.sku from stock s join soak_start b on b.sku = s.sku left join hold h on h.sku = s.sku and h.state = 'committed'
    group by s.sku, s.on_hand, b.on_hand having b.on_hand - s.on_hand <> coalesce(sum(h.quantity), 0)`,
  "a paid checkout has committed all its holds": `
    select c.id from checkout c join hold h on h.checkout_id = c.id where c.state = 'paid' and h.state <> 'committed'`,
  "an ended checkout holds nothing": `
    select c.id from checkout c join hold h on h.checkout_id = c.id
    where c.state in ('expired', 'failed', 'refund_due', 'refunded') and h.state = 'active'`,
  "every journal balances in every currency": `
    select journal_id from journal_line group by journal_id, currency having sum(amount_minor) <> 0`,
  "a paid checkout is booked once and its orders add up to it": `
    select c.id from checkout c where c.state = 'paid' and (
      (select count(*) from journal j where j.source_id = c.id and j.kind = 'sale') <> 1
      or (select coalesce(sum(o.total_minor), 0) from artisan_order o where o.checkout_id = c.id) <> c.total_minor)`,
  "only a paid checkout has orders": `
    select o.id from artisan_order o join checkout c on c.id = o.checkout_id where c.state <> 'paid'`,
};

/** Names of the invariants that do not hold now; empty when all is well. */
export async function brokenInvariants(): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, statement] of Object.entries(statements)) {
    const rows = await query(statement);
    if (rows.length > 0) broken.push(name);
  }
  return broken;
}

/** Notes how many units there were at first: those on the shelf and those sold since. */
export async function noteStart(): Promise<void> {
  await query("drop table if exists soak_start");
  await query(`create table soak_start as
    select s.sku, (s.on_hand + coalesce(sum(h.quantity), 0))::int as on_hand
    from stock s left join hold h on h.sku = s.sku and h.state = 'committed' group by s.sku, s.on_hand`);
}

/** Payments the provider took that are neither a sale, a refund owed, nor parked: money we would have lost. */
export async function lostPayments(paymentIntents: readonly string[]): Promise<string[]> {
  const known = await query<{ id: string }>(
    `select payment_intent as id from checkout where payment_intent = any($1)
     union select payment_intent from refund where payment_intent = any($1)
     union select payment_intent from unmatched_receipt where payment_intent = any($1)`,
    [paymentIntents],
  );
  const found = new Set(known.map((row) => row.id));
  return paymentIntents.filter((id) => !found.has(id));
}
