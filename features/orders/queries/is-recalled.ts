import "server-only";
import { sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { lotKnown } from "#features/orders/queries/lot-known.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Whether one of the orders holds units, not cancelled, of a lot that was called back: of it when they were sold, or of no lot of its
 * material known then while their piece is tied to it; and whatever stands in the list of a recall. True from the settlement on,
 * whoever was told by then. Read as the product: lots are their chamber's.
 */
export function isRecalled(tx: Tx, orderIds: readonly Id<"order">[]): Promise<boolean> {
  return asProduct(tx, async () => {
    const { rows } = (await tx.execute(sql`select exists (
      select 1 from order_line l where l.order_id = any(${sql.param([...orderIds])}::text[]) and l.quantity > l.cancelled_quantity
        and (exists (select 1 from lot_recall_line r where r.order_line_id = l.id)
        or exists (select 1 from order_line_lot k join material_lot lot on lot.id = k.lot_id
          where k.order_line_id = l.id and lot.state = 'recalled')
        or exists (select 1 from piece_material m join material_lot lot on lot.id = m.lot_id
          where m.piece_id = l.piece_id and lot.state = 'recalled' and not ${lotKnown}))) as found`)) as unknown as {
      rows: { found: boolean }[];
    };
    return rows[0]?.found ?? false;
  });
}
