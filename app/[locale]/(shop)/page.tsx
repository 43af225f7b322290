import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { home } from "#features/catalogue/index.ts";
import { HomeView } from "#features/catalogue/ui/home-view.tsx";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";
import { siteOrganization, webSite } from "#lib/seo/structured-data.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: "common.meta" });
  const [title, description] = [t("title"), t("description")];
  return pageMetadata({ locale, title, description, paths: samePath(""), wholeTitle: true });
}

export default async function HomePage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const of = [tags.home(), tags.pieces(), tags.artisans(), tags.crafts(), tags.prices()];
  const t = await getTranslations({ locale, namespace: "common" });
  const words = { name: t("brand.name"), description: t("meta.description") };
  return (
    <>
      <script {...jsonLd(siteOrganization(locale, words), webSite(locale, words))} />
      <HomeView home={await cached(home, { locale }, of)} locale={locale} />
    </>
  );
}
