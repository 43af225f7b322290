import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { lotRecall } from "#db/schema/index.ts";
import { lineOfLot, reachedLine } from "#features/materials/commands/snapshot-recall.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

type Recall = typeof lotRecall.$inferSelect;
type Late = { orderId: string; checkoutId: string; number: string; locale: string };

/**
 * Adds to each recall the orders that became one behind it, and queues the letter to their buyers. One letter an order: what stands in
 * the list is left as it is, so running it again adds nothing.
 */
export const followRecalls = defineCommand({
  name: "materials.follow-recalls",
  input: z.strictObject({}),
  errors: [],
  load: async ({ tx }) => {
    // One at a time: of two, the second finds what the first has added.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('materials.follow-recalls', 0))`);
    return { recalls: await tx.select().from(lotRecall) };
  },
  policy: onlySystem,
  handler: async ({ tx, resource: { recalls }, now }) => {
    const letters: Id<"lotRecallOrder">[] = [];
    for (const recall of recalls) letters.push(...(await addLate(tx, recall, now)));
    await enqueueAll(
      tx,
      mailJob,
      letters.map((id) => ({ template: "lot-recalled" as const, id })),
    );
    return letters;
  },
  audit: ({ output }) =>
    output.length > 0 ? { object: "recalls", detail: { late: output.join(" ") } } : null,
});

/** Orders from before the recall were looked at then; a settlement that was still under way may bear an earlier instant than its end. */
async function addLate(tx: Tx, recall: Recall, now: Date): Promise<Id<"lotRecallOrder">[]> {
  const { rows } = (await tx.execute(sql`
    with line as (
      insert into lot_recall_line (recall_id, chamber_id, order_line_id, order_id, piece_id, quantity)
      select ${recall.id}, ${recall.chamberId}, l.id, l.order_id, l.piece_id, l.quantity - l.cancelled_quantity - l.returned_quantity
      from lot_recall_piece r join order_line l on l.piece_id = r.piece_id join artisan_order o on o.id = l.order_id
      where r.recall_id = ${recall.id} and o.created_at > ${recall.at.toISOString()}::timestamptz - interval '1 hour'
        and ${reachedLine} and ${lineOfLot(recall.lotId)}
      on conflict do nothing returning order_id
    )
    select o.id as "orderId", o.checkout_id as "checkoutId", o.number, c.locale
    from (select distinct order_id from line) k join artisan_order o on o.id = k.order_id join checkout c on c.id = o.checkout_id`)) as unknown as {
    rows: Late[];
  };
  const late = rows.map((row) => ({ id: newId("lotRecallOrder"), ...row }));
  if (late.length === 0) return [];
  const written = (await tx.execute(sql`
    insert into lot_recall_order (id, recall_id, chamber_id, order_id, checkout_id, number, locale, late_at)
    select id, ${recall.id}, ${recall.chamberId}, "orderId", "checkoutId", number, locale, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(late)}::jsonb) as t(id text, "orderId" text, "checkoutId" text, number text, locale text)
    on conflict do nothing returning id`)) as unknown as { rows: { id: Id<"lotRecallOrder"> }[] };
  return written.rows.map(({ id }) => id);
}
