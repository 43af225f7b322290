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

/** The options of a piece that may go further than it is screened for. */
function looserThan(id: Id<"piece">, least: Restriction) {
  const looser = restrictionOrder.filter((one) => one !== least && strictest(one, least) === least);
  return and(eq(variant.pieceId, id), inArray(variant.restriction, looser));
}

/** True when the screening would restrict an option more than it is. */
export async function isLooser(tx: Tx, piece: Screenable, now: Date): Promise<boolean> {
  const which = looserThan(piece.id, await screenedAs(tx, piece, now));
  const found = await tx.select({ id: variant.id }).from(variant).where(which).limit(1);
  return found.length > 0;
}

/**
 * Restricts every option of a piece at least as it is screened. Options that are restricted more stay so: loosening is the
 * maker's own act, within what the screening leaves. Answers what it was screened as, and whether an option was restricted more.
 */
export async function restrictVariants(
  tx: Tx,
  piece: Screenable,
  now: Date,
): Promise<{ restriction: Restriction; tightened: boolean }> {
  const least = await screenedAs(tx, piece, now);
  const tightened = await tx
    .update(variant)
    .set({ restriction: least })
    .where(looserThan(piece.id, least))
    .returning({ id: variant.id });
  return { restriction: least, tightened: tightened.length > 0 };
}
