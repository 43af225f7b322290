import "server-only";
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import {
  artisanOrder,
  checkout,
  doorPayment,
  moneyFile,
  moneyFileLine,
  transferPayment,
} from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What is left lying of payments at the door and by transfer. */
export type OpenMethods = {
  overdue: Id<"checkout">[];
  called: Id<"checkout">[];
  unsold: Id<"order">[];
  files: Id<"moneyFile">[];
};

/**
 * Purchases whose time to be confirmed or paid has run out, noted calls and orders nobody paid for that are not booked, and
 * confirmed files with lines that wait. While a file of the bank waits, no transfer is overdue: the money may stand in it.
 */
export async function listOpenMethods(at: Date): Promise<OpenMethods> {
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const waiting = await tx
      .selectDistinct({ id: moneyFile.id, source: moneyFile.source })
      .from(moneyFile)
      .innerJoin(moneyFileLine, eq(moneyFileLine.fileId, moneyFile.id))
      .where(and(isNotNull(moneyFile.confirmedAt), eq(moneyFileLine.state, "waiting")));
    const isBankRead = !waiting.some(({ source }) => source === "bank");
    const pending = await tx
      .select({ id: checkout.id, called: doorPayment.callReason })
      .from(checkout)
      .leftJoin(doorPayment, eq(doorPayment.checkoutId, checkout.id))
      .leftJoin(transferPayment, eq(transferPayment.checkoutId, checkout.id))
      .where(
        and(
          eq(checkout.state, "pending"),
          or(
            isNotNull(doorPayment.callReason),
            lt(doorPayment.confirmBy, at),
            isBankRead ? lt(transferPayment.dueAt, at) : undefined,
          ),
        ),
      )
      .limit(500);
    const unsold = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .innerJoin(doorPayment, eq(doorPayment.checkoutId, artisanOrder.checkoutId))
      .where(
        and(
          isNull(doorPayment.closedAt),
          inArray(artisanOrder.state, ["refused", "returned", "cancelled"]),
          // Not booked yet, or the last that was open of its purchase.
          or(
            sql`not exists ${settled(sql`${artisanOrder.id}`)}`,
            sql`not exists (select 1 from artisan_order s where s.checkout_id = ${artisanOrder.checkoutId}
              and not exists ${settled(sql`s.id`)})`,
          ),
        ),
      )
      .limit(500);
    return {
      overdue: pending.filter(({ called }) => !called).map(({ id }) => id),
      called: pending.filter(({ called }) => called).map(({ id }) => id),
      unsold: unsold.map(({ id }) => id),
      files: waiting.map(({ id }) => id),
    };
  });
}

/** The journal that ends an order at its door: its money came, or its sale was taken back. Other journals of an order say nothing. */
const settled = (orderId: SQL) =>
  sql`(select 1 from journal j where j.source_type = 'order' and j.source_id = ${orderId}
    and j.kind in ('remitted', 'reversed'))`;
