import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedLogNode } from "#db/schema/published-provenance.ts";
import { type NodeAt, type NodePlace, nodesIn, nodesRead } from "#lib/merkle/tree.ts";

/** Does work over the log's tree with one read: the nodes it needs are found out first, then fetched together. */
export async function overNodes<T>(db: Database, work: (nodeAt: NodeAt) => T): Promise<T> {
  return work(await readNodes(db, nodesRead(work)));
}

/** The given nodes of the log's tree. The reader throws for one that is not there. */
export async function readNodes(db: Database, places: readonly NodePlace[]): Promise<NodeAt> {
  if (places.length === 0) return nodesIn([]);
  const { level, index } = publishedLogNode;
  const wanted = sql.join(
    places.map((place) => sql`(${place.level}::smallint, ${place.index}::bigint)`),
    sql`, `,
  );
  const rows = await db.select().from(publishedLogNode).where(sql`(${level}, ${index}) in (${wanted})`);
  return nodesIn(rows);
}
