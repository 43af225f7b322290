import "server-only";
import { and, eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import {
  artisanContact,
  chamber,
  groupPurchase,
  lotShare,
  materialLot,
  purchaseDelivery,
  purchasePledge,
} from "#db/schema/index.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

/** A share of a purchase together as its maker is told of it. Null for an unknown id, or a maker without an address. */
export async function readShare(id: string) {
  if (!isId("lotShare", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        ...{ title: groupPurchase.title, purchaseId: groupPurchase.id, artisanId: lotShare.artisanId },
        ...{ lot: materialLot.number, packages: lotShare.packages, reason: lotShare.voidReason },
        ...{ receivedAt: lotShare.receivedAt, voidedAt: lotShare.voidedAt },
        ...{ chamber: chamber.name, email: artisanContact.email, locale: artisanContact.locale },
      })
      .from(lotShare)
      .innerJoin(materialLot, eq(materialLot.id, lotShare.lotId))
      .innerJoin(purchaseDelivery, eq(purchaseDelivery.lotId, lotShare.lotId))
      .innerJoin(groupPurchase, eq(groupPurchase.id, purchaseDelivery.purchaseId))
      .innerJoin(
        purchasePledge,
        and(
          eq(purchasePledge.purchaseId, groupPurchase.id),
          eq(purchasePledge.artisanId, lotShare.artisanId),
        ),
      )
      .innerJoin(chamber, eq(chamber.id, groupPurchase.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, lotShare.artisanId))
      .where(eq(lotShare.id, id)),
  );
  return row?.email ? { ...row, email: row.email, locale: localeOf(row.locale) } : null;
}
