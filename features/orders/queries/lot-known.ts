import "server-only";
import { sql } from "drizzle-orm";

/** Whether a line `l` was sold with a lot, whichever, for the material `m` of its piece: then no lot that was tied later is its. */
export const lotKnown = sql`exists (select 1 from order_line_lot k join material_lot known on known.id = k.lot_id
  join raw_material kind on kind.id = known.material_id
  where k.order_line_id = l.id and kind.material_key = m.material_key)`;
