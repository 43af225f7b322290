import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { atDesk } from "#features/desk/policy.ts";
import { journalEntries } from "#features/desk/queries/journal-entries.ts";
import { type Row, rowsOf, toEntry } from "#features/desk/queries/rows.ts";
import type { Entry } from "#features/desk/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * Everything our own database knows of a purchase, oldest first: its states, its orders, what was booked with every line, what the
 * provider sent word of, mails, jobs, the chain of audit, and what was written at the desk. `objects` are ids of the
 * provider's that belong to it.
 */
export const orderTimeline = defineQuery({
  name: "desk.order-timeline",
  input: z.strictObject({
    checkoutId: idSchema("checkout"),
    objects: z.array(z.string().max(120)).max(200).default([]),
  }),
  handler: async ({ tx, input: { checkoutId, objects } }): Promise<Entry[] | null> => {
    const [known] = rowsOf<{ id: string }>(
      await tx.execute(sql`select id from checkout where id = ${checkoutId}`),
    );
    if (!known) return null;
    const ids = [checkoutId, ...(await namesOf(tx, checkoutId)), ...objects];
    const own = rowsOf<Row>(await tx.execute(ownHistory(checkoutId)));
    const others = rowsOf<Row>(await tx.execute(elsewhere(ids)));
    const entries = [...own, ...others].map(toEntry);
    return [...entries, ...(await journalEntries(tx, ids))].sort((a, b) => a.at.localeCompare(b.at));
  },
  policy: atDesk,
});

/** Ids of whatever belongs to the purchase: orders, refunds, sessions, parked money. */
async function namesOf(tx: Tx, checkoutId: Id<"checkout">): Promise<string[]> {
  const rows = rowsOf<{ id: string | null }>(
    await tx.execute(sql`
      select id from artisan_order where checkout_id = ${checkoutId}
      union select id from refund where checkout_id = ${checkoutId}
      union select stripe_refund_id from refund where checkout_id = ${checkoutId}
      union select session_id from attempt where checkout_id = ${checkoutId}
      union select payment_intent from checkout where id = ${checkoutId}
      union select id from unmatched_receipt where checkout_id = ${checkoutId}
      union select receipt_id from receipt_resolution where checkout_id = ${checkoutId}`),
  );
  return rows.flatMap((row) => row.id ?? []);
}

const ownHistory = (id: Id<"checkout">) => sql`
  select 'checkout' as system, 'begun' as what, created_at as at, id, null as state, null as number, currency,
    total_minor::float8 as minor, null as words, null as who from checkout where id = ${id}
  union all
  select 'checkout', 'paid', paid_at, payment_intent, null, null, currency, total_minor::float8, null, null
    from checkout where id = ${id} and paid_at is not null
  union all
  select 'checkout', 'attempt', created_at, session_id, null, null, null, null, null, null
    from attempt where checkout_id = ${id}
  union all
  select 'order', 'state', e.at, o.id, e.state, o.number, null, null, null, null
    from order_event e join artisan_order o on o.id = e.order_id where o.checkout_id = ${id}
  union all
  select 'checkout', 'refund', created_at, id, state, null, currency, -amount_minor::float8, reason, null
    from refund where checkout_id = ${id}
  union all
  select 'checkout', 'parked', created_at, id, null, null, currency, amount_minor::float8, reason, null
    from unmatched_receipt where checkout_id = ${id}
  union all
  select 'desk', n.act, n.at, null, null, null, null, null, n.words, u.name
    from desk_note n left join "user" u on u.id = n.written_by where n.checkout_id = ${id}`;

function elsewhere(ids: readonly string[]) {
  const named = sql`array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  return sql`
    select 'event' as system, type as what, received_at as at, object_id as id, state, null as number, null::char(3) as currency,
      null::float8 as minor, error as words, null as who from stripe_event where object_id = any (${named})
    union all
    select 'mail', template, sent_at, object_id, outcome, null, null, null, reason, null
      from mail_delivery where object_id = any (${named})
    union all
    select 'job', name, created_on, id::text, state::text, null, null, null, null, null from pgboss.job
      where coalesce(data->'payload'->>'id', data->'payload'->>'refundId', data->'payload'->>'receiptId',
        data->'payload'->>'orderId') = any (${named})
    union all
    select 'audit', a.action, a.at, a.object, null, null, null, null, null, coalesce(u.name, a.actor)
      from audit a left join "user" u on u.id = a.actor where a.object = any (${named})`;
}
