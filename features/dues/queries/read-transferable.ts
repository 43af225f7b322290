import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyDues } from "#db/schema/body-dues.ts";
import { dispute } from "#db/schema/refunds.ts";
import { heldBackOf } from "#features/dues/domain/transferable.ts";
import { meaningOf } from "#features/refunds/schema.ts";
import { dayInMorocco, findRule } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Of what we hold for a body (minor units), what may be transferred at `at` by the dated rule. */
export async function readTransferable(
  tx: Tx,
  bodyId: Id<"body">,
  heldMinor: number,
  at: Date,
): Promise<number> {
  const rule = await findRule(tx, "bodies.transfer", dayInMorocco(at));
  // A lost dispute that is booked was taken from what is held already.
  const unsettled = sql`not exists (select 1 from journal j where j.source_type = 'dispute'
    and j.source_id = ${dispute.stripeDisputeId} and j.kind = 'lost')`;
  const rows = await asProduct(tx, () =>
    tx
      .select({
        ...{ id: bodyDues.id, minor: bodyDues.amountMinor, paidAt: bodyDues.paidAt },
        status: dispute.status,
      })
      .from(bodyDues)
      .leftJoin(dispute, and(eq(dispute.duesId, bodyDues.id), unsettled))
      .where(and(eq(bodyDues.bodyId, bodyId), eq(bodyDues.state, "paid"), eq(bodyDues.paidHow, "card"))),
  );
  const dues = [...new Map(rows.map((row) => [row.id, row])).values()].map(({ id, minor, paidAt }) => ({
    minor,
    paidAt: paidAt ?? at,
    disputes: rows.flatMap((row) => (row.id === id && row.status ? [meaningOf(row.status)] : [])),
  }));
  return heldMinor - heldBackOf(dues, rule?.value.held ?? null, at);
}
