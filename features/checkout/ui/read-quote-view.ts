import "server-only";
import { getTranslations } from "next-intl/server";
import { formatDate } from "#components/format/date.ts";
import { currencyMark, formatMoney } from "#components/format/money.ts";
import { asChoice } from "#features/checkout/domain/gift.ts";
import type { QuoteDto } from "#features/checkout/domain/quote-dto.ts";
import { asSeen } from "#features/checkout/schema.ts";
import { dutyLabel } from "#features/checkout/ui/duty-label.ts";
import type { QuoteView } from "#features/checkout/ui/quote-view.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { type Money, money } from "#lib/money/money.ts";

/** A quote in the reader's language. */
export async function readQuoteView(quote: QuoteDto, locale: Locale): Promise<QuoteView> {
  const t = await getTranslations({ locale, namespace: "checkout" });
  const written = (value: Money) => formatMoney(value, locale);
  const chosen = quote.services.find(({ service }) => service === quote.service);
  const titles = new Map(quote.lines.map(({ sku, title }) => [sku, pick(title, locale).text]));
  return {
    country: quote.country,
    currency: quote.currency,
    seen: asSeen(quote.total),
    lines: quote.lines.map(({ sku, title, quantity, list, total }) => ({
      ...{ sku, quantity, title: pick(title, locale) },
      ...{ list: list && written(list), total: written(total) },
    })),
    service: quote.service,
    services: quote.services.map(({ service, price, parcels }) => ({
      ...{ service, price: written(price) },
      days: Math.max(...parcels.map((parcel) => parcel.days)),
    })),
    parcels: (chosen?.parcels ?? []).map(({ makerName, price, arrivesBy }) => ({
      maker: makerName ? pick(makerName, locale) : { text: t("aMaker") },
      price: written(price),
      arrivesBy: formatDate(arrivesBy, locale, "dayMonth"),
    })),
    items: written(quote.items),
    shipping: written(quote.shipping),
    duties: quote.duties,
    dutiesPaid: written(quote.dutiesPaid),
    mayPrepay: quote.mayPrepay,
    estimate: quote.estimate && {
      total: written(money(quote.estimate.totalMinor, quote.currency)),
      parts: quote.estimate.parts.map(({ kind, label, amountMinor, source, validFrom }) => ({
        label: dutyLabel(kind, label, locale),
        amount: written(money(amountMinor, quote.currency)),
        ...{ source, date: formatDate(validFrom, locale) },
      })),
    },
    gift: quote.gift && asGiftView(quote.gift, locale),
    total: written(quote.total),
    dirhams: quote.quote && written(quote.madTotal),
    rate: quote.quote && { ...quote.quote, date: formatDate(quote.quote.validFrom, locale) },
    blocked: quote.blocked.map((sku) => titles.get(sku) ?? sku),
    isTooOld: quote.problem === "QUOTE_TOO_OLD",
  };
}

function asGiftView(
  { offer, given, problem }: NonNullable<QuoteDto["gift"]>,
  locale: Locale,
): NonNullable<QuoteView["gift"]> {
  const written = (value: Money) => formatMoney(value, locale);
  return {
    suggested: offer.suggested.map((one) => ({ value: asChoice(one), label: written(one) })),
    ...{ least: written(offer.least), most: written(offer.most) },
    currency: currencyMark(offer.least.currency, locale),
    crafts: offer.crafts.map(({ craftId, name }) => ({ value: craftId, label: pick(name, locale).text })),
    given: given && { craft: pick(given.craft.name, locale), amount: written(given.amount) },
    problem,
  };
}
