import "server-only";
import { sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Whether one of the orders holds units, not cancelled, of a lot that was called back: of it when they were sold, or of none known then
 * while their piece is tied to it; and whatever stands in the list of a recall. True from the settlement on, whoever was told by then. Read as the product: lots are their chamber's.
 */
export function isRecalled(tx: Tx, orderIds: readonly Id<"order">[]): Promise<boolean> {
  return asProduct(tx, async () => {
    const { rows } = (await tx.execute(sql`select exists (
      select 1 from order_line l where l.order_id = any(${sql.param([...orderIds])}::text[]) and l.quantity > l.cancelled_quantity
        and (exists (select 1 from lot_recall_line r where r.order_line_id = l.id)
        or exists (select 1 from material_lot m where m.state = 'recalled' and (
          exists (select 1 from order_line_lot k where k.order_line_id = l.id and k.lot_id = m.id)
          or not exists (select 1 from order_line_lot k where k.order_line_id = l.id)
            and exists (select 1 from piece_material t where t.piece_id = l.piece_id and t.lot_id = m.id))))) as found`)) as unknown as {
      rows: { found: boolean }[];
    };
    return rows[0]?.found ?? false;
  });
}
