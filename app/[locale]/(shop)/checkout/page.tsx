import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getCart } from "#features/cart/index.ts";
import { quoteBasket } from "#features/checkout/index.ts";
import { CheckoutView } from "#features/checkout/ui/checkout-view.tsx";
import { currentContext } from "#features/identity/index.ts";
import { visitorChoice } from "#features/pricing/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { chosenCountry } from "#lib/places/country-names.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ country?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "checkout" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function CheckoutPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const context = await currentContext();
  const chosen = await visitorChoice();
  const country = chosenCountry((await searchParams).country ?? chosen.destination ?? undefined);
  const cart = unwrap(await getCart(context, { locale }));
  if (!cart.canCheckOut) redirect(`/${locale}/cart`);
  const quote = await quoteBasket(context, { country });
  const email = context.actor.kind === "person" ? context.actor.email : "";
  return (
    <CheckoutView
      cart={cart}
      quote={quote.ok ? quote.value : null}
      country={country}
      email={email}
      locale={locale}
      currency={chosen.currency ?? undefined}
    />
  );
}
