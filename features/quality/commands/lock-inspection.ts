import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { type InspectionState, inspection } from "#db/schema/quality.ts";
import { movedOne } from "#features/quality/commands/moved-one.ts";
import type { Id } from "#lib/ids/ids.ts";

export type InspectionRecord = typeof inspection.$inferSelect;

/** An inspection locked until the transaction ends; null for what the actor may not change. */
export async function lockInspection(
  tx: Tx,
  inspectionId: Id<"inspection">,
): Promise<InspectionRecord | null> {
  const [row] = await tx.select().from(inspection).where(eq(inspection.id, inspectionId)).for("update");
  return row ?? null;
}

/** The same for whoever may see it and not change it: the maker, who answers. */
export async function seeInspection(
  tx: Tx,
  inspectionId: Id<"inspection">,
): Promise<InspectionRecord | null> {
  const [row] = await tx.select().from(inspection).where(eq(inspection.id, inspectionId));
  if (!row) return null;
  return asProduct(tx, async () => {
    const [locked] = await tx.select().from(inspection).where(eq(inspection.id, inspectionId)).for("share");
    return locked ?? null;
  });
}

/** Moves a locked inspection that stands where it was read to stand. */
export async function moveInspection(
  tx: Tx,
  row: Pick<InspectionRecord, "id" | "state">,
  to: InspectionState,
  along: Partial<typeof inspection.$inferInsert>,
): Promise<void> {
  const moved = await tx
    .update(inspection)
    .set({ ...along, state: to })
    .where(and(eq(inspection.id, row.id), eq(inspection.state, row.state)))
    .returning({ id: inspection.id });
  movedOne(moved, row.id);
}
