import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { fairKeepers } from "#features/fairs/index.ts";
import { EditView } from "#features/fairs/ui/edit-view.tsx";
import { chamberAsked, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.office" });
  return { title: t("new"), robots: { index: false } };
}

export default async function NewFairPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { chamber } = await searchParams;
  const chamberId = chamberAsked(await requireActor(...fairKeepers), chamber, ...fairKeepers);
  return <EditView fair={null} chamberId={chamberId} zone="office" locale={locale} />;
}
