import type { DeliveryService, DutyEstimate } from "#db/schema/checkout.ts";
import { maySendTo } from "#features/catalogue/schema.ts";
import type { Gift, GiftOffer, GiftProblem } from "#features/checkout/domain/gift.ts";
import type { Choice, PricedBasket } from "#features/checkout/domain/priced-basket.ts";
import { handlingDays, type Rate, toBuyer } from "#features/pricing/schema.ts";
import { dayAfter } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Currency, type Money, sum, times, zero } from "#lib/money/money.ts";
import type { Country } from "#lib/places/countries.ts";

/** A parcel's delivery as it is shown: its price in the buyer's currency and the day it arrives by (ISO date). */
export type ParcelDto = {
  artisanId: string;
  makerName: LocalizedText | null;
  price: Money;
  days: number;
  arrivesBy: string;
};

/** What a basket costs, as the checkout page shows it. Every amount is what would be charged. */
export type QuoteDto = {
  country: Country;
  currency: Currency;
  service: DeliveryService;
  services: { service: DeliveryService; carrier: string; price: Money; parcels: ParcelDto[] }[];
  lines: {
    sku: string;
    artisanId: string;
    title: LocalizedText;
    quantity: number;
    /** The line before and after what a promotion takes off; `list` is null without one. */
    list: Money | null;
    total: Money;
  }[];
  items: Money;
  shipping: Money;
  /** Entry charges that are part of the total. */
  duties: "none" | "unpaid" | "paid";
  dutiesPaid: Money;
  mayPrepay: boolean;
  estimate: DutyEstimate | null;
  /** What may be added for the transmission fund, what is, and why what was typed is not; null where nothing may. */
  gift: { offer: GiftOffer; given: Gift | null; problem: GiftProblem | null } | null;
  total: Money;
  /** What goods and delivery are worth in dirhams. */
  madTotal: Money;
  /** The quote everything was converted with; null for dirhams. */
  quote: { validFrom: string; source: string; isDemonstration: boolean } | null;
  /** Skus that may not be sent to the country. */
  blocked: string[];
  problem: "QUOTE_TOO_OLD" | null;
};

/** `day`: today, as an ISO date in Morocco. */
export function quoteOf(priced: PricedBasket, choice: Choice, day: string): QuoteDto {
  const { totals, lines, quote } = priced;
  const days = (artisanId: string, transitDays: number) =>
    transitDays +
    Math.max(
      handlingDays,
      ...lines.filter((line) => line.artisanId === artisanId).map((line) => line.leadDays),
    );
  return {
    country: choice.country,
    currency: choice.currency,
    service: priced.service,
    services: priced.delivery.services.map(({ service, carrier, parcels }) => {
      const shown = parcels.map(({ artisanId, price, transitDays }) => ({
        artisanId,
        makerName: lines.find((line) => line.artisanId === artisanId)?.makerName ?? null,
        price:
          service === "standard" && priced.paidDeliveries.has(artisanId)
            ? zero(choice.currency)
            : toBuyer(price, quote as Rate),
        days: days(artisanId, transitDays),
        arrivesBy: dayAfter(day, days(artisanId, transitDays)),
      }));
      const price = sum(
        shown.map((parcel) => parcel.price),
        choice.currency,
      );
      return { service, carrier, price, parcels: shown };
    }),
    lines: lines.map(({ sku, artisanId, title, quantity, charge, reduction }) => ({
      ...{ sku, artisanId, title, quantity },
      list: reduction ? times(charge.list, quantity) : null,
      total: times(charge.unit, quantity),
    })),
    items: totals.items,
    shipping: totals.shipping,
    duties: priced.duties,
    dutiesPaid: totals.duties,
    mayPrepay: priced.delivery.prepay && priced.duties !== "none",
    estimate: priced.estimate,
    gift: priced.giftOffer && {
      ...{ offer: priced.giftOffer, given: priced.gift, problem: priced.giftProblem },
    },
    total: totals.total,
    madTotal: totals.madTotal,
    quote: quote && {
      validFrom: quote.validFrom,
      source: quote.source,
      isDemonstration: quote.isDemonstration,
    },
    blocked: lines.filter((line) => !maySendTo(line.restriction, choice.country)).map((line) => line.sku),
    problem: null,
  };
}
