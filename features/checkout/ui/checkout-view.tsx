import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { CartDto } from "#features/cart/schema.ts";
import type { Totals as Quote } from "#features/checkout/domain/totals.ts";
import { CheckoutForm } from "#features/checkout/ui/checkout-form.tsx";
import { OrderSummary } from "#features/checkout/ui/order-summary.tsx";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";
import { countryOptions } from "#lib/places/country-names.ts";

type CheckoutViewProps = {
  cart: CartDto;
  quote: (Quote & { totalIn: Prices; blocked: string[] }) | null;
  country: string;
  email: string;
  locale: Locale;
  /** What the reader chose to see prices in; they pay in dirhams. */
  currency?: Currency;
};

/** The checkout page: the order beside the form on wide screens, above it on a phone. */
export function CheckoutView({ cart, quote, country, email, locale, currency }: CheckoutViewProps) {
  const t = useTranslations("checkout");
  const countries = countryOptions(locale);
  return (
    <Container width="page" className="pb-16">
      <PageHeader title={t("title")}>
        <BackLink href="/cart">{t("backToCart")}</BackLink>
      </PageHeader>
      <div data-priced className="grid items-start gap-10 lg:grid-cols-[1fr_22rem] lg:gap-16">
        <div className="lg:order-last">
          <OrderSummary {...{ cart, quote, country, countries, locale, currency }} />
        </div>
        <ClientMessages locale={locale} namespaces={["checkout", "errors"]}>
          <CheckoutForm
            key={country}
            locale={locale}
            country={country}
            email={email}
            countries={countries}
            amount={quote ? formatMoney(quote.total, locale) : ""}
            isDemonstration={env().APP_ENV !== "production"}
          />
        </ClientMessages>
      </div>
    </Container>
  );
}
