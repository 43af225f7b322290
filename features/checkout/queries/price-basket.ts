import "server-only";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import type { DutyEstimate } from "#db/schema/checkout.ts";
import { readGift } from "#features/checkout/domain/gift.ts";
import type {
  BasketLine,
  ChargedLine,
  Choice,
  PricedBasket,
} from "#features/checkout/domain/priced-basket.ts";
import {
  dutyToBuyer,
  priceCheckout,
  withCommission,
  withFund,
  withGift,
} from "#features/checkout/domain/totals.ts";
import { readGiftOffer } from "#features/checkout/queries/read-gift-offer.ts";
import { readCommissions, readFundShares } from "#features/ledger/index.ts";
import { readRates, readSetPrices } from "#features/pricing/index.ts";
import { chargeUnit, type Rate, rateOf } from "#features/pricing/schema.ts";
import {
  chooseDeliveries,
  chooseReductions,
  noOffers,
  type Offers,
  readOffers,
} from "#features/promotions/index.ts";
import type { DeliveryOffer } from "#features/promotions/schema.ts";
import { type DeliveryQuote, quoteDelivery, tariffsTo } from "#features/shipping/index.ts";
import { type Money, money, times } from "#lib/money/money.ts";

/**
 * What a basket costs, by one set of rules for the page that shows it and the purchase that charges it. Refusals: NO_TARIFF
 * when a parcel has no delivery, QUOTE_TOO_OLD when the currency has no quote that may still be used.
 */
export async function priceBasket(
  tx: Tx,
  lines: readonly BasketLine[],
  choice: Choice,
  day: string,
): Promise<PricedBasket | "NO_TARIFF" | "QUOTE_TOO_OLD"> {
  const rates = choice.currency === "MAD" ? [] : await readRates(tx, day);
  const rate = rateOf(choice.currency, rates);
  if (rate === undefined) return "QUOTE_TOO_OLD";
  const { country, service } = choice;
  const pieceIds = lines.map(({ pieceId }) => pieceId);
  const skus = lines.map(({ sku }) => sku);
  const [offers, commissions, set, tariffs, funds, giftOffer] = await together([
    // Promotions are given in the shop, where their budgets are reserved.
    choice.atStand ? noOffers : readOffers(tx, pieceIds, choice),
    readCommissions(tx, lines, day),
    readSetPrices(tx, rate ? skus : []),
    choice.atStand ? [] : tariffsTo(tx, country, day),
    readFundShares(tx, pieceIds),
    choice.gift ? readGiftOffer(tx, lines, { currency: choice.currency, day }) : null,
  ]);
  const charged = chargeLines(lines, rate, offers, set);
  const packed = parcelsOf(charged);
  const delivery = choice.atStand
    ? overTheTable(packed)
    : await quoteDelivery(tx, { country, day, tariffs, service, parcels: packed });
  const sent = delivery.services.find((offer) => offer.service === service) ?? delivery.services.at(0);
  const parts = delivery.duties?.parts ?? [];
  const isPaid = parts.length > 0 && delivery.prepay && choice.payDuties;
  const payment = { rate, paidDuties: isPaid ? parts : [] };
  const paidDeliveries = deliveriesOf(charged, delivery, offers);
  // What goes faster than the standard way its buyer pays.
  const parcels = sent?.parcels.map((parcel) => ({
    ...parcel,
    paidBy: sent.service === "standard" ? (paidDeliveries.get(parcel.artisanId)?.promotionId ?? null) : null,
  }));
  const shared = withFund(withCommission(charged, commissions), funds);
  const totals = parcels ? priceCheckout(shared, parcels, payment) : null;
  if (!sent || !totals) return "NO_TARIFF";
  const read = choice.gift ? readGift(giftOffer, choice.gift, rate) : null;
  const gift = typeof read === "string" ? null : read;
  return {
    totals: withGift(totals, gift?.amount ?? null),
    ...{ giftOffer, gift, giftProblem: typeof read === "string" ? read : null },
    lines: charged,
    quote: rates.find(({ currency }) => currency === rate?.currency) ?? null,
    delivery,
    paidDeliveries,
    service: sent.service,
    duties: parts.length === 0 ? "none" : isPaid ? "paid" : "unpaid",
    estimate: estimateOf(delivery, rate),
  };
}

function chargeLines(
  lines: readonly BasketLine[],
  rate: Rate,
  { reductions }: Offers,
  set: ReadonlyMap<string, readonly Money[]>,
): ChargedLine[] {
  const charge = (line: BasketLine, reduction: ChargedLine["reduction"]) =>
    chargeUnit(line.price, set.get(line.sku) ?? [], rate, reduction);
  const chosen = chooseReductions(
    lines,
    reductions,
    (line, offer) => times(charge(line, offer).off, line.quantity).minor,
  );
  return lines.map((line) => {
    const reduction = chosen.get(line.sku) ?? null;
    return { ...line, reduction, charge: charge(line, reduction) };
  });
}

/** What is taken along by its buyer costs nothing to deliver. */
const overTheTable = (parcels: ReturnType<typeof parcelsOf>): DeliveryQuote => ({
  services: [
    {
      service: "standard",
      parcels: parcels.map(({ artisanId }) => ({ artisanId, price: money(0, "MAD"), transitDays: 0 })),
    } as DeliveryQuote["services"][number],
  ],
  duties: null,
  prepay: false,
});
/** Which promotions pay for the parcels' delivery, as far as it goes the standard way. */
function deliveriesOf(
  lines: readonly ChargedLine[],
  delivery: DeliveryQuote,
  offers: Offers,
): Map<string, DeliveryOffer> {
  const standard = delivery.services.find(({ service }) => service === "standard");
  const parcels = (standard?.parcels ?? []).map(({ artisanId, price }) => ({
    artisanId,
    pieceIds: lines.filter((line) => line.artisanId === artisanId).map(({ pieceId }) => pieceId),
    minor: price.minor,
  }));
  return chooseDeliveries(parcels, offers.deliveries);
}

/** One parcel an artisan, as heavy as its pieces with their packing, with what customs ask of it: the goods at what they count for their maker. */
function parcelsOf(lines: readonly ChargedLine[]) {
  const byMaker = Map.groupBy(lines, (line) => line.artisanId);
  return [...byMaker].map(([artisanId, own]) => ({
    artisanId,
    grams: own.reduce((grams, line) => grams + (line.weightGrams + line.packingGrams) * line.quantity, 0),
    lines: own.map(({ sku, charge, quantity, hsHeading, originCountry }) => ({
      ...{ sku, hsHeading, originCountry },
      value: times(charge.madUnit, quantity),
    })),
  }));
}

/** What is shown and kept of the charges: one part a record, the same charges on several parcels added up. */
function estimateOf({ duties }: DeliveryQuote, rate: Rate): DutyEstimate | null {
  if (!duties) return null;
  const parts: DutyEstimate["parts"] = [];
  for (const { kind, labelKey: label, amount, source, validFrom } of duties.parts) {
    const { minor } = dutyToBuyer(amount, rate);
    const same = parts.find(
      (part) => part.label === label && part.source === source && part.validFrom === validFrom,
    );
    if (same) same.amountMinor += minor;
    else parts.push({ kind, label, amountMinor: minor, source, validFrom });
  }
  return { totalMinor: parts.reduce((total, part) => total + part.amountMinor, 0), parts };
}
