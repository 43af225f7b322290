import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { annex, chamber, chamberProvince } from "#db/schema/chambers.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A chamber's row, locked until the transaction ends. Row-level security hands the lock to its own manager alone. */
export async function lockChamber(tx: Tx, id: Id<"chamber">) {
  const [row] = await tx
    .select({ chamberId: chamber.id })
    .from(chamber)
    .where(eq(chamber.id, id))
    .for("update");
  return row ?? null;
}

/** A branch that is open, locked. Null for one that was closed: its record stays as it is. */
export async function lockAnnex(tx: Tx, id: Id<"annex">) {
  const [row] = await tx
    .select({ annexId: annex.id, chamberId: annex.chamberId })
    .from(annex)
    .where(and(eq(annex.id, id), isNull(annex.closedAt)))
    .for("update");
  return row ?? null;
}

/** True when the chamber covers the province today. */
export async function covers(tx: Tx, chamberId: Id<"chamber">, provinceCode: string): Promise<boolean> {
  const [row] = await tx
    .select({ code: chamberProvince.provinceCode })
    .from(chamberProvince)
    .where(
      and(
        eq(chamberProvince.chamberId, chamberId),
        eq(chamberProvince.provinceCode, provinceCode),
        isNull(chamberProvince.until),
      ),
    );
  return row !== undefined;
}
