import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { journal } from "#db/schema/index.ts";

/** An order whose sale was not taken out of the books again: undone at a stand, or refused at a door, it bears no commission. */
export const stillSold = (orderId: SQLWrapper): SQL => sql`not exists (select 1 from ${journal} taken
  where taken.source_type = 'order' and taken.source_id = ${orderId} and taken.kind = 'reversed')`;
