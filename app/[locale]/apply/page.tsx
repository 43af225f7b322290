import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LandingView } from "#features/applications/ui/landing-view.tsx";
import { readRequirements } from "#features/applications/ui/read-requirements.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

// Made at the first visit, not at build time: a build needs no database.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: "applications.landing" });
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    paths: samePath("/apply"),
  });
}

export default async function ApplyPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <LandingView facts={await readRequirements()} locale={locale} />;
}
