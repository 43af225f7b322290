import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import {
  artisanOrder,
  type checkout,
  type checkoutLine,
  type checkoutParcel,
  orderEvent,
  orderLine,
} from "#db/schema/index.ts";
import { openAddress, phoneOfCheckout, phoneOfOrder, sealAddress } from "#features/orders/address-seal.ts";
import { planHub } from "#features/orders/commands/plan-hub.ts";
import { deadlineSetter } from "#features/orders/commands/set-deadlines.ts";
import { now } from "#lib/clock.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Parts = {
  parcels: readonly (typeof checkoutParcel.$inferSelect)[];
  lines: readonly (typeof checkoutLine.$inferSelect)[];
  day: Awaited<ReturnType<typeof readSaleDay>>;
};

type MadeOrder = Parts["parcels"][number] & { id: Id<"order"> };

/** What `createOrders` needs to know of the day of a sale: it needs nothing of what is sold. `paid` is the locked checkout. */
export async function readSaleDay(tx: Tx, paid: typeof checkout.$inferSelect) {
  const createdAt = now();
  const { country } = openAddress(paid.address, phoneOfCheckout(paid.id));
  return { createdAt, deadlines: await deadlineSetter(tx, { createdAt, country, service: paid.service }) };
}

/**
 * Makes one order an artisan from a checkout that is paid or will be at the door, in the settlement's transaction. Unique per checkout and
 * artisan: a second call fails rather than doubles. `paid` is the locked checkout, `parcels` its parts in the order of the orders'
 * numbers, `lines` what is in them, `day` what `readSaleDay` says. Returns the orders' ids with the parcels they are of.
 */
export async function createOrders(
  tx: Tx,
  paid: typeof checkout.$inferSelect,
  { parcels, lines, day: { createdAt, deadlines } }: Parts,
): Promise<MadeOrder[]> {
  const checkoutId = paid.id;
  const address = openAddress(paid.address, phoneOfCheckout(checkoutId));
  // What is paid at the door begins as promised, everything else as paid.
  const state = paid.method === "cash_on_delivery" ? ("confirmed" as const) : ("paid" as const);
  const made = parcels.map((parcel) => ({ ...parcel, id: newId("order") }));
  if (made.length === 0) return [];
  await together([
    tx.insert(artisanOrder).values(
      made.map(({ id, ...parcel }, i) => ({
        id,
        number: `${paid.number}-${i + 1}`,
        checkoutId,
        artisanId: parcel.artisanId,
        state,
        method: paid.method,
        service: paid.service,
        handover: paid.handover,
        currency: paid.currency,
        ...amountsOf(parcel),
        // What was bought at a stand is in the buyer's hands: nobody waits for anything.
        ...(paid.handover === "stand" ? {} : deadlines(parcel.leadDays)),
        createdAt,
        totalMinor: sql`${parcel.itemsMinor}::bigint + ${parcel.shippingMinor}::bigint + ${parcel.dutiesMinor}::bigint`,
        shipTo: sealAddress(address, phoneOfOrder(id)),
      })),
    ),
    tx
      .insert(orderLine)
      .values(
        made.flatMap(({ id: orderId, artisanId }) =>
          lines
            .filter((line) => line.artisanId === artisanId)
            .map(({ checkoutId: _, ...line }) => ({ orderId, ...line })),
        ),
      ),
    tx
      .insert(orderEvent)
      .values(
        made.map(({ id: orderId, artisanId }) => ({ orderId, artisanId, state, by: "platform" as const })),
      ),
  ]);
  // A hub packs together what two makers or more have made.
  if (made.length > 1) await planHub(tx, checkoutId);
  return made;
}

/** What of a parcel the order carries on: amounts and days. */
function amountsOf({ checkoutId: _, artisanId: __, ...amounts }: typeof checkoutParcel.$inferSelect) {
  return amounts;
}
