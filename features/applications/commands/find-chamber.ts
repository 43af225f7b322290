import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { chamberProvince } from "#db/schema/chambers.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The chamber a province belongs to today. Null for an unknown province, or one that no chamber covers. */
export async function chamberOf(tx: Tx, provinceCode: string): Promise<Id<"chamber"> | null> {
  const [row] = await tx
    .select({ chamberId: chamberProvince.chamberId })
    .from(chamberProvince)
    .where(and(eq(chamberProvince.provinceCode, provinceCode), isNull(chamberProvince.until)));
  return row?.chamberId ?? null;
}
