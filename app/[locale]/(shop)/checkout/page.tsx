import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getCart } from "#features/cart/index.ts";
import { CheckoutView } from "#features/checkout/ui/checkout-view.tsx";
import { readCheckoutPage } from "#features/checkout/ui/read-checkout-page.ts";
import { currentContext } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

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
  const cart = unwrap(await getCart(await currentContext(), { locale }));
  if (!cart.canCheckOut) redirect(`/${locale}/cart`);
  return <CheckoutView page={await readCheckoutPage(locale, await searchParams)} locale={locale} />;
}
