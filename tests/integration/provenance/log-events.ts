import { asc } from "drizzle-orm";
import { logEntry } from "#db/schema/provenance.ts";
import { type Leaf, parseLeaf } from "#features/provenance/index.ts";
import { owner } from "#tests/factories/owner.ts";

/** Everything the public log of this database says, in order. */
export async function logEvents(): Promise<Leaf[]> {
  const rows = await owner().select({ leaf: logEntry.leaf }).from(logEntry).orderBy(asc(logEntry.index));
  return rows.flatMap((row) => parseLeaf(row.leaf) ?? []);
}
