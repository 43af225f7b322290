import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AvailabilityText } from "#features/catalogue/ui/availability-text.tsx";
import { currentContext } from "#features/identity/index.ts";
import { visitorChoice } from "#features/pricing/index.ts";
import { myList } from "#features/wishlist/index.ts";
import { WishlistView } from "#features/wishlist/ui/wishlist-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "wishlist" });
  return { title: t("title"), robots: { index: false } };
}

export default async function WishlistPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const context = await currentContext();
  const list = unwrap(await myList(context, { locale }));
  const { problem } = await searchParams;
  const t = await getTranslations({ locale, namespace: "errors" });
  const said = problem === "WISHLIST_FULL" || problem === "RATE_LIMITED" || problem === "NOT_FOUND";
  const view = {
    list,
    locale,
    problem: said ? t(problem) : null,
    isSignedIn: context.actor.kind === "person",
  };
  const currency = (await visitorChoice()).currency ?? undefined;
  return <WishlistView {...view} currency={currency} note={(piece) => <AvailabilityText piece={piece} />} />;
}
