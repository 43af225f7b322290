import type { Tx } from "#db/client.ts";
import { checkout, type PaymentMethod } from "#db/schema/checkout.ts";
import { refund } from "#db/schema/ledger.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import {
  accruePayables,
  noteDelivery,
  type ParcelAmounts,
  postJournal,
  saleEntries,
  type TakenBack,
} from "#features/ledger/index.ts";
import { phoneOfCheckout, phoneOfOrder, sealAddress } from "#features/orders/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Currency, money, plus, portion, share, sum, zero } from "#lib/money/money.ts";

export type SaleInput = {
  currency?: Currency;
  perDirham?: string;
  method?: PaymentMethod;
  state?: "paid" | "confirmed";
  paymentIntent?: string;
  /** When what it brings can be paid out; null while it has not been delivered. */
  eligibleAt?: Date | null;
  at?: Date;
  vatBasisPoints?: number;
  /** Of each maker: what the buyer pays for goods and delivery, and, in another currency, what they count in dirhams. */
  parts: readonly {
    artisanId: Id<"artisan">;
    itemsMinor: number;
    shippingMinor: number;
    madItemsMinor?: number;
    madShippingMinor?: number;
  }[];
};

export type MadePart = ParcelAmounts & {
  orderId: Id<"order">;
  number: string;
  toBuyer: ReturnType<typeof money>;
};
export type MadeSale = { checkoutId: Id<"checkout">; currency: Currency; parts: MadePart[] };

const address = {
  name: "Acheteuse Exemple",
  phone: "+212600000000",
  line1: "1, rue de l'Exemple",
  city: "Rabat",
  country: "MA",
};

/** A paid sale without its goods: the checkout, an order a maker, the journal and what each maker has coming. 8 % commission. */
export async function makeSale(tx: Tx, input: SaleInput): Promise<MadeSale> {
  const { currency = "MAD", method = "card", vatBasisPoints = 0, at = new Date() } = input;
  const checkoutId = newId("checkout");
  const number = `T${checkoutId.slice(-12)}`;
  const parts = input.parts.map((part, n): MadePart => {
    const madItems = money(part.madItemsMinor ?? part.itemsMinor, "MAD");
    const commission = share(madItems, 800).part;
    return {
      artisanId: part.artisanId,
      orderId: newId("order"),
      number: `${number}-${n + 1}`,
      madItems,
      madShipping: money(part.madShippingMinor ?? part.shippingMinor, "MAD"),
      subsidy: zero("MAD"),
      commission,
      commissionVat: share(commission, vatBasisPoints).part,
      duties: zero(currency),
      toBuyer: money(part.itemsMinor + part.shippingMinor, currency),
    };
  });
  const items = input.parts.reduce((total, part) => total + part.itemsMinor, 0);
  const shipping = input.parts.reduce((total, part) => total + part.shippingMinor, 0);
  await tx.insert(checkout).values({
    id: checkoutId,
    state: input.state ?? "paid",
    number,
    locale: "fr",
    email: "acheteuse@example.test",
    address: sealAddress(address, phoneOfCheckout(checkoutId)),
    method,
    currency,
    perDirham: currency === "MAD" ? null : (input.perDirham ?? "0.09"),
    itemsMinor: items,
    shippingMinor: shipping,
    totalMinor: items + shipping,
    termsAcceptedAt: at,
    paymentIntent: input.paymentIntent ?? null,
    paidAt: at,
    createdAt: at,
  });
  for (const [n, part] of parts.entries()) {
    const given = input.parts[n];
    if (!given) continue;
    await tx.insert(artisanOrder).values({
      id: part.orderId,
      number: part.number,
      checkoutId,
      artisanId: part.artisanId,
      state: "delivered",
      method,
      currency,
      itemsMinor: given.itemsMinor,
      shippingMinor: given.shippingMinor,
      totalMinor: given.itemsMinor + given.shippingMinor,
      madItemsMinor: part.madItems.minor,
      madShippingMinor: part.madShipping.minor,
      commissionMinor: part.commission.minor,
      commissionVatMinor: part.commissionVat.minor,
      leadDays: 3,
      shipTo: sealAddress(address, phoneOfOrder(part.orderId)),
      createdAt: at,
    });
  }
  const gross = sum(
    parts.map((part) => part.toBuyer),
    currency,
  );
  await postJournal(tx, { type: "checkout", id: checkoutId, kind: "sale" }, saleEntries(gross, parts));
  await accruePayables(
    tx,
    parts.map((part) => ({
      id: part.orderId,
      artisanId: part.artisanId,
      madItemsMinor: part.madItems.minor,
      madShippingMinor: part.madShipping.minor,
      commissionMinor: part.commission.minor,
      commissionVatMinor: part.commissionVat.minor,
      fundMinor: 0,
    })),
  );
  if (input.eligibleAt !== null)
    for (const part of parts) await noteDelivery(tx, part.orderId, input.eligibleAt ?? at);
  return { checkoutId, currency, parts };
}

/** What goes back of an order when `hundredths` of it do. Each amount by the largest remainder. */
export function partOf(part: MadePart, hundredths: number): TakenBack {
  const back = (value: ReturnType<typeof money>) => portion(value, hundredths, 100);
  const [madItems, madShipping] = [back(part.madItems), back(part.madShipping)];
  const inDirhams = part.toBuyer.currency === "MAD";
  return {
    orderId: part.orderId,
    artisanId: part.artisanId,
    madItems,
    madShipping,
    subsidy: back(part.subsidy),
    commission: back(part.commission),
    commissionVat: back(part.commissionVat),
    duties: back(part.duties),
    toBuyer: inDirhams ? plus(madItems, madShipping) : back(part.toBuyer),
  };
}

/** A refund's row, as the refund's own slice writes it, of the parts together. */
export async function makeRefundRow(
  tx: Tx,
  sale: MadeSale,
  parts: readonly TakenBack[],
): Promise<Id<"refund">> {
  const id = newId("refund");
  const total = parts.reduce((all, part) => plus(all, part.toBuyer), zero(sale.currency));
  await tx.insert(refund).values({
    id,
    checkoutId: sale.checkoutId,
    reason: "requested",
    currency: sale.currency,
    amountMinor: total.minor,
    state: "due",
  });
  return id;
}
