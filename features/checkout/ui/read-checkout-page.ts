import "server-only";
import { listTowns, quoteBasket } from "#features/checkout/index.ts";
import type { QuoteView } from "#features/checkout/ui/quote-view.ts";
import { readQuoteView } from "#features/checkout/ui/read-quote-view.ts";
import { currentContext } from "#features/identity/index.ts";
import { visitorChoice } from "#features/pricing/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { chosenCountry } from "#lib/places/country-names.ts";

export type CheckoutPage = {
  /** Null where no parcel can be sent to the country yet. */
  quote: QuoteView | null;
  email: string;
  isSignedIn: boolean;
  towns: string[];
};

/** What the checkout page starts from: the destination and currency of the visitor, and what the basket costs there. */
export async function readCheckoutPage(
  locale: Locale,
  asked: { country?: string | string[] },
): Promise<CheckoutPage> {
  const context = await currentContext();
  const { actor } = context;
  const chosen = await visitorChoice();
  const country = chosenCountry(asked.country ?? chosen.destination ?? undefined);
  const quote = await quoteBasket(context, { country, currency: chosen.currency ?? undefined });
  return {
    quote: quote.ok ? await readQuoteView(quote.value, locale) : null,
    email: actor.kind === "person" ? actor.email : "",
    isSignedIn: actor.kind === "person",
    towns: await listTowns({ locale }),
  };
}
