import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { type LineageState, lineage } from "#db/schema/lineage.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A line of learning. Row-level security shows it to the two people and the apprentice's chamber. */
export async function readLine(tx: Tx, id: Id<"lineage">) {
  const [row] = await tx.select().from(lineage).where(eq(lineage.id, id));
  return row ?? null;
}

export type Line = NonNullable<Awaited<ReturnType<typeof readLine>>>;

type Change = Partial<
  Pick<
    typeof lineage.$inferInsert,
    | ("state" | "masterAgreedAt" | "apprenticeAgreedAt" | "attestedBy" | "attestedAt" | "pastMasterId")
    | ("declineNote" | "endedAt" | "endedBy")
  >
>;

/**
 * Changes a line that is in one of the states, once the policy has let the actor ask for it: the two people may read their line
 * in SQL, and write nothing of it themselves. False when it had moved on.
 */
export async function changeLine(
  tx: Tx,
  id: Id<"lineage">,
  from: readonly LineageState[],
  change: Change,
): Promise<boolean> {
  const rows = await asProduct(tx, () =>
    tx
      .update(lineage)
      .set(change)
      .where(and(eq(lineage.id, id), inArray(lineage.state, [...from])))
      .returning({ id: lineage.id }),
  );
  return rows.length > 0;
}

/** Pages that show a line: the craft's tree, both makers, and the pieces made under it. */
export async function lineTags(
  tx: Tx,
  line: Pick<Line, "id" | "masterId" | "apprenticeId">,
): Promise<string[]> {
  const pieces = await tx.select({ id: piece.id }).from(piece).where(eq(piece.madeUnderLineageId, line.id));
  return [
    tags.crafts(),
    tags.artisan(line.apprenticeId),
    ...(line.masterId ? [tags.artisan(line.masterId)] : []),
    ...pieces.map(({ id }) => tags.piece(id)),
  ];
}
