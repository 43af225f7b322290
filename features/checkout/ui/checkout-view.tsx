import { useTranslations } from "next-intl";
import { currencyMark } from "#components/format/money.ts";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { CheckoutForm } from "#features/checkout/ui/checkout-form.tsx";
import type { CheckoutPage } from "#features/checkout/ui/read-checkout-page.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { currencies } from "#lib/money/money.ts";
import { countryOptions } from "#lib/places/country-names.ts";

/** The checkout page: one form, what it costs beside it on wide screens and after it on a phone. */
export function CheckoutView({ page, locale }: { page: CheckoutPage; locale: Locale }) {
  const t = useTranslations("checkout");
  const errors = useTranslations("errors");
  return (
    <Container width="page" className="pb-16">
      <PageHeader title={t("title")}>
        <BackLink href="/cart">{t("backToCart")}</BackLink>
      </PageHeader>
      {page.quote ? (
        <ClientMessages locale={locale} namespaces={["checkout", "errors"]}>
          <CheckoutForm
            locale={locale}
            email={page.email}
            countries={countryOptions(locale)}
            currencies={currencies.map((value) => ({
              value,
              label: `${value} – ${currencyMark(value, locale)}`,
            }))}
            towns={page.towns}
            quote={page.quote}
            isSignedIn={page.isSignedIn}
            isDemonstration={env().APP_ENV !== "production"}
          />
        </ClientMessages>
      ) : (
        <Notice tone="warning">{errors("NO_TARIFF")}</Notice>
      )}
    </Container>
  );
}
