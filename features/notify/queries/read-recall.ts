import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import {
  artisan,
  artisanContact,
  chamber,
  checkout,
  lotRecall,
  lotRecallLine,
  lotRecallMaker,
  lotRecallOrder,
  lotRecallPiece,
  materialLot,
  rawMaterial,
} from "#db/schema/index.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

const asSystem = { kind: "system" } as const;
const recalled = {
  lot: materialLot.number,
  material: rawMaterial.name,
  reason: lotRecall.reason,
  advice: lotRecall.advice,
  chamber: chamber.name,
};

/** What a buyer is told of a lot that was called back, with the pieces of theirs. Null for an unknown id. */
export async function readRecallOrder(id: string) {
  if (!isId("lotRecallOrder", id)) return null;
  return withActorSettings(database(), asSystem, async (tx) => {
    const [row] = await tx
      .select({
        ...recalled,
        ...{ recallId: lotRecallOrder.recallId, orderId: lotRecallOrder.orderId },
        ...{ number: lotRecallOrder.number, checkoutId: checkout.id },
        ...{ email: checkout.email, locale: checkout.locale },
      })
      .from(lotRecallOrder)
      .innerJoin(lotRecall, eq(lotRecall.id, lotRecallOrder.recallId))
      .innerJoin(materialLot, eq(materialLot.id, lotRecall.lotId))
      .innerJoin(rawMaterial, eq(rawMaterial.id, materialLot.materialId))
      .innerJoin(chamber, eq(chamber.id, lotRecall.chamberId))
      .innerJoin(checkout, eq(checkout.id, lotRecallOrder.checkoutId))
      .where(eq(lotRecallOrder.id, id));
    if (!row) return null;
    const pieces = await tx
      .selectDistinct({ serial: lotRecallPiece.serial, title: lotRecallPiece.title, maker: artisan.name })
      .from(lotRecallLine)
      .innerJoin(
        lotRecallPiece,
        and(
          eq(lotRecallPiece.recallId, lotRecallLine.recallId),
          eq(lotRecallPiece.pieceId, lotRecallLine.pieceId),
        ),
      )
      .innerJoin(artisan, eq(artisan.id, lotRecallPiece.artisanId))
      .where(and(eq(lotRecallLine.recallId, row.recallId), eq(lotRecallLine.orderId, row.orderId)))
      .orderBy(asc(lotRecallPiece.serial));
    return { ...row, locale: localeOf(row.locale), pieces };
  });
}

/** What a maker is told who has a part of such a lot, or worked it into pieces. */
export async function readRecallMaker(id: string) {
  if (!isId("lotRecallMaker", id)) return null;
  const [row] = await withActorSettings(database(), asSystem, (tx) =>
    tx
      .select({ ...recalled, email: artisanContact.email, locale: artisanContact.locale })
      .from(lotRecallMaker)
      .innerJoin(lotRecall, eq(lotRecall.id, lotRecallMaker.recallId))
      .innerJoin(materialLot, eq(materialLot.id, lotRecall.lotId))
      .innerJoin(rawMaterial, eq(rawMaterial.id, materialLot.materialId))
      .innerJoin(chamber, eq(chamber.id, lotRecall.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, lotRecallMaker.artisanId))
      .where(eq(lotRecallMaker.id, id)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
