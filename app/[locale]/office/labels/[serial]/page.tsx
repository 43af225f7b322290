import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LabelView } from "#features/labels/ui/label-view.tsx";
import { readLabel } from "#features/labels/ui/read-labels.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; serial: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "labels.piece" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function OfficeLabelPage({ params }: PageProps) {
  const { locale, serial } = await params;
  setRequestLocale(locale);
  const label = await readLabel("office", serial);
  return <LabelView label={label} zone="office" origin={env().CANONICAL_ORIGIN} locale={locale} />;
}
