import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  attempt,
  checkout,
  checkoutLine,
  checkoutParcel,
  type DeliveryAddress,
  hold,
} from "#db/schema/checkout.ts";
import { artisanOrder, type OrderState, orderEvent, orderLine } from "#db/schema/orders.ts";
import { commitUnits, holdUnits } from "#features/checkout/commands/hold-stock.ts";
import { type Parcel, priceCheckout } from "#features/checkout/domain/totals.ts";
import { readCommission, readTariff } from "#features/checkout/queries/read-rates.ts";
import { postJournal, saleEntries } from "#features/ledger/index.ts";
import { phoneOfCheckout, phoneOfOrder, sealAddress } from "#features/orders/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";
import { type Country, zoneOf } from "#lib/places/countries.ts";
import { makeRefund } from "#tests/factories/refunds.ts";
import { stableId } from "#tests/factories/stable-id.ts";

export type CheckoutLineInput = {
  sku: string;
  pieceId: Id<"piece">;
  artisanId: Id<"artisan">;
  quantity: number;
  unitMinor: number;
  title: LocalizedText;
  weightGrams: number;
  leadDays: number;
};

export type CheckoutInput = {
  /** Names the ids, so that the same scenario gives the same addresses. */
  key: string;
  userId?: Id<"user">;
  email: string;
  locale: Locale;
  address: DeliveryAddress;
  note?: string;
  lines: readonly CheckoutLineInput[];
  /** Of each artisan: the states of the order after `paid`, in order, and what went back to the buyer. */
  parts: readonly {
    artisanId: Id<"artisan">;
    paidAt: Date;
    steps: readonly { state: OrderState; at: Date }[];
    refundMinor?: number;
  }[];
};

/**
 * A paid checkout as the settlement leaves it, some time ago: units sold, orders made, sale booked, then each order
 * moved along the allowed transitions. No mail is queued. Needs the tariffs and the commission (factories/rates.ts).
 */
export async function makePaidCheckout(tx: Tx, input: CheckoutInput): Promise<Id<"checkout">> {
  const id = stableId("checkout", input.key);
  const paidAt = new Date(Math.min(...input.parts.map((part) => part.paidAt.getTime())));
  const createdAt = new Date(paidAt.getTime() - 4 * 60_000);
  const day = paidAt.toISOString().slice(0, 10);
  const tariff = await readTariff(tx, zoneOf(input.address.country as Country), "MAD", day);
  const priced = input.lines.map((line) => ({ ...line, unit: money(line.unitMinor, "MAD") }));
  const totals = priceCheckout(priced, tariff, await readCommission(tx, day), "MAD");
  if (!totals) throw new Error(`no tariff for ${input.address.country}`);
  const paymentIntent = `pi_demo_${id.slice(4)}`;
  const number = await nextNumber(tx, paidAt);

  const units = input.lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const missing = await holdUnits(tx, units);
  if (missing.length > 0) throw new Error(`${input.key}: too few of ${missing.join(", ")}`);
  await tx.insert(checkout).values({
    id,
    state: "paid",
    number,
    userId: input.userId ?? null,
    locale: input.locale,
    email: input.email,
    address: sealAddress(input.address, phoneOfCheckout(id)),
    note: input.note ?? null,
    currency: "MAD",
    itemsMinor: totals.items.minor,
    shippingMinor: totals.shipping.minor,
    totalMinor: totals.total.minor,
    termsAcceptedAt: createdAt,
    paymentIntent,
    paidAt,
    createdAt,
  });
  await tx
    .insert(checkoutLine)
    .values(input.lines.map(({ weightGrams: _w, leadDays: _l, ...line }) => ({ checkoutId: id, ...line })));
  await tx
    .insert(hold)
    .values(units.map((unit) => ({ checkoutId: id, ...unit, state: "committed" as const })));
  await commitUnits(tx, units);
  await tx.insert(attempt).values({
    checkoutId: id,
    n: 1,
    idempotencyKey: `cs:${id}:1`,
    sessionId: `cs_demo_${id.slice(4)}`,
    expiresAt: new Date(createdAt.getTime() + 31 * 60_000),
    createdAt,
  });
  await tx
    .insert(checkoutParcel)
    .values(totals.parcels.map((parcel) => ({ checkoutId: id, ...amountsOf(parcel) })));
  await postJournal(tx, { type: "checkout", id, kind: "sale" }, saleEntries(totals.total, totals.parcels));

  for (const [n, parcel] of totals.parcels.entries()) {
    const part = input.parts.find((candidate) => candidate.artisanId === parcel.artisanId);
    if (!part) throw new Error(`${input.key}: no part of ${parcel.artisanId}`);
    await makeOrder(tx, input, { id, number: `${number}-${n + 1}`, paymentIntent }, parcel, {
      ...part,
      paidAt,
    });
  }
  return id;
}

const amountsOf = (parcel: Parcel) => ({
  artisanId: parcel.artisanId,
  itemsMinor: parcel.items.minor,
  shippingMinor: parcel.shipping.minor,
  commissionMinor: parcel.commission.minor,
  leadDays: parcel.leadDays,
});

async function makeOrder(
  tx: Tx,
  input: CheckoutInput,
  sale: { id: Id<"checkout">; number: string; paymentIntent: string },
  parcel: Parcel,
  part: CheckoutInput["parts"][number],
): Promise<void> {
  const { artisanId } = parcel;
  const orderId = stableId("order", `${input.key} ${artisanId}`);
  const totalMinor = parcel.items.minor + parcel.shipping.minor;
  await tx.insert(artisanOrder).values({
    id: orderId,
    number: sale.number,
    checkoutId: sale.id,
    currency: "MAD",
    ...amountsOf(parcel),
    totalMinor,
    shipTo: sealAddress(input.address, phoneOfOrder(orderId)),
    createdAt: part.paidAt,
  });
  const own = input.lines.filter((line) => line.artisanId === artisanId);
  await tx
    .insert(orderLine)
    .values(own.map(({ weightGrams: _w, leadDays: _l, ...line }) => ({ orderId, ...line })));
  const steps = [{ state: "paid" as OrderState, at: part.paidAt }, ...part.steps];
  await tx.insert(orderEvent).values(steps.map(({ state, at }) => ({ orderId, artisanId, state, at })));
  for (const { state, at } of part.steps) {
    await tx.update(artisanOrder).set({ state }).where(eq(artisanOrder.id, orderId));
    if (state !== "refunded" && state !== "partially_refunded") continue;
    const { itemsMinor, commissionMinor } = amountsOf(parcel);
    const refunded = {
      checkoutId: sale.id,
      paymentIntent: sale.paymentIntent,
      artisanId,
      itemsMinor,
      commissionMinor,
    };
    const amountMinor = part.refundMinor ?? totalMinor;
    await makeRefund(tx, refunded, { id: stableId("refund", orderId), amountMinor, at });
  }
}

async function nextNumber(tx: Tx, at: Date): Promise<string> {
  const { rows } = (await tx.execute(sql`select nextval('order_number') as n`)) as unknown as {
    rows: { n: string }[];
  };
  return `S${String(at.getUTCFullYear()).slice(2)}-${rows[0]?.n}`;
}
