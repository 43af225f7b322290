import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditView } from "#features/fairs/ui/edit-view.tsx";
import { requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.office" });
  return { title: t("new"), robots: { index: false } };
}

export default async function NewNationalFairPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "mda");
  return <EditView fair={null} chamberId={null} zone="federation" locale={locale} />;
}
