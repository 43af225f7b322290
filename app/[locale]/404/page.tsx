import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundView } from "#components/layout/not-found-view.tsx";
import { isLocale, locales } from "#lib/i18n/locales.ts";

/** Rendered at build time: it needs no data, and must answer even when the database does not. */
export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "common.notFound" });
  return { title: t("title"), robots: { index: false } };
}

/**
 * The page for what does not exist, rendered whole. The proxy answers with it and status 404, because the markup
 * Next sends for `notFound()` is an empty shell until scripts run.
 */
export default async function MissingPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return <NotFoundView />;
}
