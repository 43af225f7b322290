import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getCart } from "#features/cart/index.ts";
import { CartView } from "#features/cart/ui/cart-view.tsx";
import { currentContext } from "#features/identity/index.ts";
import { visitorChoice } from "#features/pricing/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cart" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function CartPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { destination, currency } = await visitorChoice();
  const cart = unwrap(await getCart(await currentContext(), { locale, country: destination, currency }));
  const { problem } = await searchParams;
  const t = await getTranslations({ locale, namespace: "errors" });
  const known = problem === "NOT_FOR_SALE" || problem === "OUT_OF_STOCK" || problem === "INVALID_INPUT";
  const said = known ? t(problem) : null;
  return (
    <CartView
      cart={cart}
      problem={said}
      isCodeUnknown={problem === "CODE_UNKNOWN"}
      locale={locale}
      currency={currency ?? undefined}
    />
  );
}
