import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import {
  attempt,
  checkout,
  checkoutLine,
  checkoutParcel,
  type DeliveryAddress,
  hold,
} from "#db/schema/checkout.ts";
import { doorPayment } from "#db/schema/methods.ts";
import { artisanOrder, type OrderState, orderEvent, orderLine } from "#db/schema/orders.ts";
import { closeDoor } from "#features/checkout/commands/close-door.ts";
import { asParcel } from "#features/checkout/domain/frozen-rows.ts";
import {
  type Parcel,
  priceCheckout,
  withCommission,
  withFund,
  withGift,
} from "#features/checkout/domain/totals.ts";
import {
  accruePayables,
  noteDelivery,
  postJournal,
  readCommissions,
  readFundShares,
  reverseUnpaidSale,
  saleEntries,
} from "#features/ledger/index.ts";
import { phoneOfCheckout, phoneOfOrder, sealAddress } from "#features/orders/index.ts";
import { chargeUnit, parcelPrice } from "#features/pricing/schema.ts";
import { readTariffSteps } from "#features/shipping/index.ts";
import { commitUnits, holdUnits } from "#features/stock/index.ts";
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
  /** Paid to the courier: the buyer has said yes, and nothing has been paid yet. */
  isAtDoor?: boolean;
  /** What the buyer adds for the transmission fund of the first piece's craft, in minor units of dirhams. */
  giftMinor?: number;
  lines: readonly CheckoutLineInput[];
  /** Of each artisan: the states of the order after its first (`paid`, or `confirmed` at the door), in order, and what went back to the buyer. */
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
  const tariff = await readTariffSteps(tx, zoneOf(input.address.country as Country), day);
  const priced = input.lines.map((line) => ({
    ...line,
    charge: chargeUnit(money(line.unitMinor, "MAD"), [], null, null),
  }));
  const commissions = await readCommissions(tx, await withSubjects(tx, input.lines), day);
  const deliveries = [...Map.groupBy(input.lines, (line) => line.artisanId)].flatMap(([artisanId, own]) => {
    const price = parcelPrice(
      tariff,
      own.reduce((grams, line) => grams + line.weightGrams * line.quantity, 0),
    );
    return price ? [{ artisanId, ...price }] : [];
  });
  const payment = { rate: null, paidDuties: [] };
  const shares = await readFundShares(
    tx,
    input.lines.map(({ pieceId }) => pieceId),
  );
  const subjects = new Map((await withSubjects(tx, input.lines)).map(({ sku, subject }) => [sku, subject]));
  const subject = (sku: string) => subjects.get(sku) ?? { craftId: null };
  const lines = priced.map((line) => ({ ...line, subject: subject(line.sku) }));
  const withoutGift = priceCheckout(
    withFund(withCommission(lines, commissions), shares),
    deliveries,
    payment,
  );
  if (!withoutGift) throw new Error(`no tariff for ${input.address.country}`);
  const gift = giftOf(input, lines[0]?.subject.craftId ?? null);
  const totals = withGift(withoutGift, gift?.amount ?? null);
  const paymentIntent = `pi_demo_${id.slice(4)}`;
  const number = await nextNumber(tx, paidAt);

  const units = input.lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const missing = await holdUnits(tx, units);
  if (missing.length > 0) throw new Error(`${input.key}: too few of ${missing.join(", ")}`);
  await tx.insert(checkout).values({
    id,
    state: input.isAtDoor ? "confirmed" : "paid",
    method: methodOf(input),
    number,
    userId: input.userId ?? null,
    locale: input.locale,
    email: input.email,
    address: sealAddress(input.address, phoneOfCheckout(id)),
    note: input.note ?? null,
    currency: "MAD",
    itemsMinor: totals.items.minor,
    shippingMinor: totals.shipping.minor,
    ...(gift
      ? {
          ...{ fundGiftMinor: gift.amount.minor, fundGiftMadMinor: gift.amount.minor },
          fundGiftCraftId: gift.craftId as Id<"craft">,
        }
      : {}),
    totalMinor: totals.total.minor,
    termsAcceptedAt: createdAt,
    ...(input.isAtDoor ? {} : { paymentIntent, paidAt }),
    createdAt,
  });
  await tx
    .insert(checkoutLine)
    .values(input.lines.map((line) => ({ checkoutId: id, ...asLine(line, totals.parcels) })));
  await tx
    .insert(hold)
    .values(units.map((unit) => ({ checkoutId: id, ...unit, state: "committed" as const })));
  await commitUnits(tx, units);
  await openPayment(tx, input, id, createdAt);
  await tx.insert(checkoutParcel).values(totals.parcels.map((parcel) => asParcel(id, parcel)));
  await postJournal(
    tx,
    { type: "checkout", id, kind: "sale" },
    saleEntries(totals.total, totals.parcels, input.isAtDoor ? "cod_receivable" : "psp_clearing", gift),
  );

  for (const [n, parcel] of totals.parcels.entries()) {
    const part = input.parts.find((candidate) => candidate.artisanId === parcel.artisanId);
    if (!part) throw new Error(`${input.key}: no part of ${parcel.artisanId}`);
    await makeOrder(tx, input, { id, number: `${number}-${n + 1}`, paymentIntent }, parcel, {
      ...part,
      paidAt,
    });
  }
  if (input.isAtDoor) await closeDoor(tx, id, paidAt);
  return id;
}

const giftOf = ({ giftMinor }: CheckoutInput, craftId: string | null) =>
  giftMinor && craftId ? { craftId, amount: money(giftMinor, "MAD") } : null;

/** What the commission of each line goes by. */
async function withSubjects(tx: Tx, lines: readonly CheckoutLineInput[]) {
  const pieceIds = lines.map((line) => line.pieceId);
  const rows = await tx
    .select({ id: piece.id, craftId: piece.craftId, chamberId: artisan.chamberId, makerKind: artisan.kind })
    .from(piece)
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .where(inArray(piece.id, pieceIds));
  return lines.map(({ sku, pieceId }) => {
    const subject = rows.find((row) => row.id === pieceId);
    return { sku, subject: subject ?? { chamberId: null, craftId: null, makerKind: null } };
  });
}

const methodOf = ({ isAtDoor }: CheckoutInput) => (isAtDoor ? "cash_on_delivery" : "card");

/** How the buyer was asked: a session at the provider, or a yes on the telephone. */
async function openPayment(tx: Tx, { isAtDoor }: CheckoutInput, id: Id<"checkout">, createdAt: Date) {
  const expiresAt = new Date(createdAt.getTime() + 31 * 60_000);
  if (isAtDoor) {
    const said = { confirmBy: expiresAt, confirmedAt: createdAt, createdAt };
    await tx.insert(doorPayment).values({ checkoutId: id, phoneIndex: `demonstration ${id}`, ...said });
    return;
  }
  const names = { idempotencyKey: `cs:${id}:1`, sessionId: `cs_demo_${id.slice(4)}` };
  await tx.insert(attempt).values({ checkoutId: id, n: 1, ...names, expiresAt, createdAt });
}

function asLine({ leadDays: _, ...line }: CheckoutLineInput, parcels: readonly Parcel[]) {
  const own = parcels.flatMap((parcel) => parcel.lines).find((share) => share.sku === line.sku);
  if (!own) throw new Error(`no share of ${line.sku}`);
  return {
    ...line,
    listUnitMinor: line.unitMinor,
    madUnitMinor: line.unitMinor,
    commissionBasisPoints: own.basisPoints,
    commissionMinor: own.commission.minor,
    commissionVatMinor: own.vat.minor,
  };
}

/** Days a buyer has to send something back, as the demonstration has them. */
const returnMillis = 14 * 86_400_000;

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
    state: input.isAtDoor ? "confirmed" : "paid",
    method: methodOf(input),
    currency: "MAD",
    ...asParcel(sale.id, parcel),
    totalMinor,
    shipTo: sealAddress(input.address, phoneOfOrder(orderId)),
    createdAt: part.paidAt,
  });
  const own = input.lines.filter((line) => line.artisanId === artisanId);
  await tx.insert(orderLine).values(own.map((line) => ({ orderId, ...asLine(line, [parcel]) })));
  const steps = [
    { state: (input.isAtDoor ? "confirmed" : "paid") as OrderState, at: part.paidAt },
    ...part.steps,
  ];
  await accruePayables(tx, [{ id: orderId, ...asParcel(sale.id, parcel) }]);
  await tx.insert(orderEvent).values(steps.map(({ state, at }) => ({ orderId, artisanId, state, at })));
  for (const { state, at } of part.steps) {
    await tx.update(artisanOrder).set({ state }).where(eq(artisanOrder.id, orderId));
    // What nobody paid for at the door is no sale any more.
    if (state === "refused") await reverseUnpaidSale(tx, orderId);
    if (state === "delivered") await noteDelivery(tx, orderId, new Date(at.getTime() + returnMillis));
    if (state !== "refunded" && state !== "partially_refunded") continue;
    const refunded = { ...sale, checkoutId: sale.id, orderId, parcel };
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
