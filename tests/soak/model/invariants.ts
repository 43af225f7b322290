import { providerState, query } from "#tests/integration/checkout/world.ts";

/** The invariants; each statement lists what breaks it. The shop was empty before the run. */
const statements = {
  "I1 no shelf holds less than nothing or more than it has": `
    select s.sku from stock s where s.held < 0 or s.held > s.on_hand`,
  "I2 what left a shelf is what was sold and did not come back": `
    select s.sku from stock s join soak_stock b on b.sku = s.sku
    where b.on_hand + (select coalesce(sum(r.quantity), 0) from stock_return r where r.sku = s.sku) - s.on_hand
      <> (select coalesce(sum(h.quantity), 0) from hold h where h.sku = s.sku and h.state = 'committed')`,
  "I3 units held are exactly the active holds": `
    select s.sku from stock s
    where s.held <> (select coalesce(sum(h.quantity), 0) from hold h where h.sku = s.sku and h.state = 'active')`,
  "I4 a unique piece is with one buyer at most": `
    select h.sku from hold h join variant v on v.sku = h.sku join piece p on p.id = v.piece_id
    where p.availability = 'unique' and h.state = 'committed' group by h.sku
    having sum(h.quantity) - (select coalesce(sum(r.quantity), 0) from stock_return r where r.sku = h.sku) > 1`,
  "I5 every journal balances in every currency": `
    select journal_id from journal_line group by journal_id, currency having sum(amount_minor) <> 0`,
  "I7 no more goes back than was paid, of the whole and of each line": `
    select r.payment_intent from refund r join checkout c on c.id = r.checkout_id
      where r.state <> 'failed' and r.payment_intent = c.payment_intent
      group by r.payment_intent, c.total_minor having sum(r.amount_minor) > c.total_minor
    union all
    select l.order_line_id from refund_line l join refund r on r.id = l.refund_id join order_line o on o.id = l.order_line_id
      where r.state <> 'failed'
      group by l.order_line_id, o.unit_minor, o.quantity having sum(l.amount_minor) > o.unit_minor * o.quantity`,
  "I8 a maker is owed or owes, never both and never less than nothing": `
    select artisan_id, currency from journal_line where artisan_id is not null group by artisan_id, currency
    having sum(-amount_minor) filter (where account like 'seller_payable:%') < 0
      or sum(amount_minor) filter (where account like 'seller_receivable:%') < 0
      or (sum(-amount_minor) filter (where account like 'seller_payable:%') > 0
        and sum(amount_minor) filter (where account like 'seller_receivable:%') > 0)`,
  "I9 what was paid out to a maker is what was cleared from what they are owed": `
    select p.artisan_id from payout_line p where p.state not in ('returned', 'discarded')
    group by p.artisan_id
    having sum(p.amount_minor) <> (
      select coalesce(sum(l.amount_minor), 0) from journal_line l join journal j on j.id = l.journal_id
      where l.artisan_id = p.artisan_id and j.source_type = 'payout_line'
        and (l.account like 'seller_payable:%' or l.account like 'shipping_payable:%'))`,
  "I11 a paid checkout has committed all its holds": `
    select c.id from checkout c join hold h on h.checkout_id = c.id
    where c.state = 'paid' and h.state <> 'committed'`,
  "I11 an ended checkout holds nothing": `
    select c.id from checkout c join hold h on h.checkout_id = c.id
    where c.state in ('expired', 'failed', 'refund_due', 'refunded') and h.state = 'active'`,
  "I15 a paid checkout is booked once and its orders add up to it": `
    select c.id from checkout c where c.state = 'paid' and (
      (select count(*) from journal j where j.source_id = c.id and j.kind = 'sale') <> 1
      or (select coalesce(sum(o.total_minor), 0) from artisan_order o where o.checkout_id = c.id) + c.fund_gift_minor <> c.total_minor)`,
  "I16 every order went along the listed transitions": `
    select e.order_id from (
      select e.order_id, e.state, lag(e.state) over (partition by e.order_id order by e.at) as before
      from order_event e join artisan_order o on o.id = e.order_id
    ) e where e.before is not null and e.before <> e.state and not exists (
      select 1 from state_transition t
      where t.aggregate = 'artisan_order' and t.from_state = e.before and t.to_state = e.state)`,
  "I17 the fund holds what makers and buyers gave, less what went back and what was granted": `
    with given as (
      select n.fund_craft_id as craft, sum(n.fund_minor - coalesce(b.back, 0)) as minor
        from order_line n
          left join (select order_line_id, sum(fund_minor) as back from refund_line group by 1) b on b.order_line_id = n.id
        where n.fund_minor > 0 and not exists (select 1 from journal j
          where j.source_type = 'order' and j.source_id = n.order_id and j.kind = 'reversed') group by 1
      union all
      select fund_gift_craft_id || ':gifts', sum(fund_gift_mad_minor) from checkout
        where fund_gift_minor > 0 and state = 'paid' group by 1
      union all
      select c.fund_gift_craft_id || ':gifts', -sum(round(c.fund_gift_mad_minor::numeric * r.amount_minor / c.fund_gift_minor))
        from refund r join checkout c on c.id = r.checkout_id where r.reason = 'fund_gift' group by 1
      union all
      select craft_id, -sum(amount_minor) from fund_grant where state in ('granted', 'paid', 'refused') group by 1)
    select coalesce(h.craft, g.craft) as craft, h.minor as held, g.minor as given
    from (select substr(account, 19) as craft, sum(-amount_minor) as minor from journal_line
        where account like 'transmission_fund:%' group by 1) h
      full join (select craft, sum(minor) as minor from given group by 1) g on g.craft = h.craft
    where coalesce(h.minor, 0) <> coalesce(g.minor, 0)`,
  "I18 a gift goes back only when every order of its purchase was cancelled whole": `
    select r.id from refund r join artisan_order o on o.checkout_id = r.checkout_id
    where r.reason = 'fund_gift' and r.state <> 'succeeded' and not exists (
      select 1 from order_cancellation x where x.order_id = o.id and x.is_whole)`,
  "I16 only a paid checkout has orders": `
    select o.id from artisan_order o join checkout c on c.id = o.checkout_id
    where c.state not in ('paid', 'confirmed', 'refused')`,
} as const;

type Charge = {
  id: string;
  payment_intent: string;
  status: string;
  amount: number;
  amount_refunded: number;
  metadata: { checkout_id?: string };
};

/** All of them in one statement, so that it costs one answer to ask after every step. */
const together = `select * from (${Object.entries(statements)
  .map(
    ([name, statement]) =>
      `select '${name}' as name, (select json_agg(b) from (${statement} limit 3) b) as rows`,
  )
  .join(" union all ")}) every_one where rows is not null`;

/** Names of the invariants about our own books that do not hold now, with what breaks them. They hold after every step. */
export async function brokenHere(): Promise<string[]> {
  const broken = await query<{ name: string; rows: unknown }>(together, [], "invariants");
  return broken.map(({ name, rows }) => `${name}: ${JSON.stringify(rows)}`);
}

/** Names of all invariants that do not hold now, when everything has been heard and done; empty when all is well. */
export async function brokenInvariants(): Promise<string[]> {
  return [...(await brokenHere()), ...(await brokenAtProvider()), ...(await keptGifts()), ...(await stuck())];
}

/** What holds when everything that was queued is done: a gift of a purchase of which nothing was sent has gone back, once. */
async function keptGifts(): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `select c.id from checkout c where c.fund_gift_minor > 0 and c.state = 'paid'
       and not exists (select 1 from artisan_order o where o.checkout_id = c.id
         and not exists (select 1 from order_cancellation x where x.order_id = o.id and x.is_whole))
       and (select coalesce(sum(r.amount_minor), 0) from refund r where r.checkout_id = c.id and r.reason = 'fund_gift')
         <> c.fund_gift_minor`,
  );
  return rows.map(({ id }) => `I18 ${id} keeps the gift of a purchase of which nothing was sent`);
}

/** I6, I10 and the provider's half of I7 and I15: what Stripe took and gave back against what we know of it. */
async function brokenAtProvider(): Promise<string[]> {
  const { charges } = (await providerState()) as unknown as { charges: Charge[] };
  const taken = charges.filter((one) => one.status === "succeeded");
  const all = await placesOf(taken);
  const broken: string[] = [];
  const kept = new Map<string, number>();
  for (const charge of taken) {
    const places = all.filter((one) => one.intent === charge.payment_intent);
    const [place] = places;
    if (places.length !== 1 || !place)
      broken.push(`I6 charge ${charge.id} is ${places.map((one) => one.place).join(" and ") || "nowhere"}`);
    else if (place.place === "paid" && Number(place.amount) !== charge.amount)
      broken.push(`I15 ${place.id} is ${place.amount} here and ${charge.amount} at the provider`);
    if (charge.amount_refunded > charge.amount) broken.push(`I7 more than ${charge.id} went back`);
    const isKept = place ? place.place === "paid" : true;
    const purchase = charge.metadata.checkout_id ?? "";
    if (isKept) kept.set(purchase, (kept.get(purchase) ?? 0) + 1);
  }
  for (const [id, payments] of kept) if (payments > 1) broken.push(`I10 ${id} keeps ${payments} payments`);
  return broken;
}

/** Where each payment is with us: a sale, a refund of the whole, or waiting for a person. One of them, or something is lost. */
function placesOf(charges: readonly Charge[]) {
  return query<{ intent: string; place: string; id: string; amount: string | null }>(
    `select payment_intent as intent, 'paid' as place, id, total_minor as amount from checkout
       where payment_intent = any($1) and state = 'paid'
     union all select payment_intent, 'refund', checkout_id, amount_minor from refund
       where payment_intent = any($1) and reason in ('late_without_stock', 'second_payment')
     union all select payment_intent, 'review', session_id, amount_minor from unmatched_receipt where payment_intent = any($1)`,
    [charges.map((charge) => charge.payment_intent)],
  );
}

/** I12: work that waits for longer than a quarter of an hour although nothing is planned for later, and nobody was told. */
async function stuck(): Promise<string[]> {
  const rows = await query<{ name: string }>(
    `select name from pgboss.job where state in ('created', 'retry', 'active') and name !~ '^(mail|sms)\\.'
       and created_on < now() - interval '15 minutes' and start_after < now() - interval '15 minutes'`,
  );
  return rows.map(({ name }) => `I12 ${name} waits`);
}
