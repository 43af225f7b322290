import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether the books have what a dispute took for good; `id` is the provider's, a column of the query around it or a value. */
export const lossBooked = (
  id: SQLWrapper | string,
): SQL<boolean> => sql<boolean>`exists (select 1 from journal lost
  where lost.source_type = 'dispute' and lost.source_id = ${id} and lost.kind = 'lost')`;
