import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getWorkshop } from "#features/quality/index.ts";
import { OfficeWorkshop } from "#features/quality/ui/workshop-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; artisanId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.workshop" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function OfficeWorkshopQualityPage({ params }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const context = await currentContext();
  const found = isId("artisan", artisanId) ? await getWorkshop(context, { artisanId }) : null;
  if (!found?.ok) notFound();
  return <OfficeWorkshop workshop={found.value} today={dayInMorocco(now())} said={{}} locale={locale} />;
}
