import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { VerificationView } from "#features/showcase/ui/verification-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

// Made at the first visit, not at build time: the canonical address belongs to the environment that serves it.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: "home.verification" });
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    paths: samePath("/verification"),
  });
}

export default async function VerificationPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <VerificationView locale={locale} />;
}
