import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import type { CheckoutState } from "#db/schema/checkout.ts";
import {
  artisanOrder,
  checkout,
  checkoutLine,
  fair,
  fairApplication,
  fairStand,
  piece,
  standSale,
  variant,
} from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { priceAtStand } from "#features/checkout/index.ts";
import { ownWorkshop } from "#features/fairs/policy.ts";
import {
  phaseOf,
  type StandDesk,
  type StandPiece,
  type StandSale,
  saleInput,
  workshopFairInput,
} from "#features/fairs/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

/** A maker's own stand: what can be sold there at what price, and what was. */
export const getStandDesk = defineQuery({
  name: "fairs.stand-desk",
  input: workshopFairInput,
  handler: async ({ tx, input, actor, now }): Promise<StandDesk | null> => {
    const own = artisanIdsOf(actor);
    const [row] = await tx
      .select({ application: fairApplication, fair, stand: fairStand.number })
      .from(fairApplication)
      .innerJoin(fair, eq(fair.id, fairApplication.fairId))
      .innerJoin(fairStand, eq(fairStand.id, fairApplication.standId))
      .where(
        and(
          eq(fairApplication.fairId, input.fairId),
          inArray(fairApplication.artisanId, [...own]),
          eq(fairApplication.state, "confirmed"),
        ),
      )
      // Of several stands at once that of the workshop that is asked for.
      .orderBy(sql`${fairApplication.artisanId} <> ${input.artisanId ?? ""}`, asc(fairApplication.number))
      .limit(1);
    if (!row) return null;
    const { id: applicationId, artisanId } = row.application;
    return {
      ...{ applicationId, fairId: row.fair.id, artisanId, title: row.fair.title, stand: row.stand },
      ...{ startsOn: row.fair.startsOn, endsOn: row.fair.endsOn },
      isOpen: phaseOf(row.fair, dayInMorocco(now)) === "open",
      ...(await asProduct(tx, async () => ({
        pieces: await readPieces(tx, artisanId, dayInMorocco(now)),
        sales: await readSales(tx, eq(standSale.applicationId, applicationId)),
      }))),
    };
  },
  policy: (actor, { resource }) => ownWorkshop(actor, resource.artisanId),
});

/** One sale at the maker's stand. */
export const getStandSale = defineQuery({
  name: "fairs.get-sale",
  input: saleInput,
  handler: async ({ tx, input }): Promise<StandSale | null> =>
    asProduct(tx, async () => (await readSales(tx, eq(standSale.id, input.saleId)))[0] ?? null),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.artisanId),
});

/** What can be sold over the table: pieces of the maker in the shop that are made already, option by option. */
async function readPieces(tx: Tx, artisanId: Id<"artisan">, day: string): Promise<StandPiece[]> {
  const rows = await tx
    .select({ sku: variant.sku, serial: piece.serial, title: piece.title })
    .from(variant)
    .innerJoin(piece, eq(piece.id, variant.pieceId))
    .where(
      and(
        eq(piece.artisanId, artisanId),
        eq(piece.state, "published"),
        ne(piece.availability, "made_to_order"),
        isNull(variant.withdrawnAt),
      ),
    )
    .orderBy(desc(piece.createdAt), asc(variant.sku))
    .limit(200);
  const prices = await priceAtStand(
    tx,
    rows.map(({ sku }) => sku),
    day,
  );
  return rows.flatMap((row) => {
    const found = prices.get(row.sku);
    return found ? [{ ...row, ...found }] : [];
  });
}

/** Sales at stands, the newest first. A maker sees no purchase: read as the product, of what the policy lets them see. */
export async function readSales(tx: Tx, where: SQL | undefined): Promise<StandSale[]> {
  const rows = await tx
    .select({ sale: standSale, checkout, order: artisanOrder, title: checkoutLine.title, url: payUrl })
    .from(standSale)
    .innerJoin(checkout, eq(checkout.id, standSale.checkoutId))
    .innerJoin(checkoutLine, eq(checkoutLine.checkoutId, standSale.checkoutId))
    .leftJoin(artisanOrder, eq(artisanOrder.checkoutId, standSale.checkoutId))
    .where(where)
    .orderBy(desc(standSale.createdAt))
    .limit(100);
  return rows.map(({ sale, checkout: bought, order, title, url }) => {
    const state = stateOf(sale.undoneAt, bought.state, order?.state ?? null);
    return {
      ...{ id: sale.id, fairId: sale.fairId, applicationId: sale.applicationId, artisanId: sale.artisanId },
      ...{ checkoutId: bought.id, orderId: order?.id ?? null, number: bought.number, code: sale.code },
      ...{ title, state, email: bought.email, total: money(bought.totalMinor, "MAD") },
      how: bought.method === "cash_at_stand" ? "cash" : "card",
      at: sale.createdAt.toISOString(),
      undoUntil: order?.state === "paid" ? (sale.undoUntil?.toISOString() ?? null) : null,
      payUrl: state === "waiting" ? url : null,
    };
  });
}

const payUrl = sql<
  string | null
>`(select a.session_url from attempt a where a.checkout_id = ${standSale.checkoutId}
  order by a.n desc limit 1)`;

function stateOf(undoneAt: Date | null, bought: CheckoutState, order: OrderState | null): StandSale["state"] {
  if (undoneAt) return "undone";
  if (order === "paid") return "paid";
  if (order !== null) return order === "cancelled" || order === "refunded" ? "ended" : "done";
  return ["reserving", "pending", "awaiting_async", "review"].includes(bought) ? "waiting" : "ended";
}
