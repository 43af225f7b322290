import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readShop } from "#features/search/ui/read-search.ts";
import { ShopView } from "#features/search/ui/shop-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: "catalogue.list" });
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    paths: samePath("/pieces"),
  });
}

export default async function PiecesPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <ShopView found={await readShop(locale)} locale={locale} />;
}
