import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { variant } from "#db/schema/catalogue.ts";
import { material, pieceMaterial } from "#db/schema/taxonomy.ts";
import { restrictionOrder, screen, strictest } from "#features/catalogue/index.ts";
import type { Restriction } from "#features/listing/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";

type Screenable = { id: Id<"piece">; craftStaysHome: boolean; madeYear: number | null };

/** The least restriction a piece must have by its craft, its materials and its age today. */
export async function screenedAs(tx: Tx, piece: Screenable, now: Date): Promise<Restriction> {
  const guarded = await tx
    .select({ key: material.key })
    .from(pieceMaterial)
    .innerJoin(material, eq(material.key, pieceMaterial.materialKey))
    .where(and(eq(pieceMaterial.pieceId, piece.id), eq(material.isProtected, true)))
    .limit(1);
  return screen({
    craftStaysHome: piece.craftStaysHome,
    hasProtectedMaterial: guarded.length > 0,
    madeYear: piece.madeYear,
    thisYear: Number(dayInMorocco(now).slice(0, 4)),
    antiqueYears: (await ruleValue(tx, "antique.age", now)).years,
  });
}

/**
 * Restricts every option of a piece at least as it is screened. Options that are restricted more stay so: loosening is the
 * maker's own act, within what the screening leaves. Answers what it was screened as.
 */
export async function restrictVariants(tx: Tx, piece: Screenable, now: Date): Promise<Restriction> {
  const least = await screenedAs(tx, piece, now);
  const looser = restrictionOrder.filter((one) => one !== least && strictest(one, least) === least);
  if (looser.length > 0)
    await tx
      .update(variant)
      .set({ restriction: least })
      .where(and(eq(variant.pieceId, piece.id), inArray(variant.restriction, looser)));
  return least;
}
