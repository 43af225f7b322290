import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConfirmView } from "#features/newsletter/ui/newsletter-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "newsletter.confirm" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NewsletterConfirmPage({ params }: PageProps) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  return <ConfirmView token={token} locale={locale} />;
}
