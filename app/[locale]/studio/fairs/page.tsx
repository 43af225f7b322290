import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listStudioFairs } from "#features/fairs/index.ts";
import { StudioFairs } from "#features/fairs/ui/studio-fairs.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioFairsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const fairs = await listStudioFairs(await currentContext(), {});
  if (!fairs.ok) notFound();
  return <StudioFairs fairs={fairs.value} locale={locale} />;
}
