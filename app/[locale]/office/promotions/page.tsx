import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listPromotions } from "#features/promotions/index.ts";
import { OfficePromotions } from "#features/promotions/ui/office-promotions.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "promotions" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficePromotionsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [chamberId] = chamberIdsOf(await requireActor("curator", "manager"), "curator", "manager");
  const page = chamberId && (await listPromotions(await currentContext(), { chamberId }));
  if (!page?.ok) notFound();
  const { done } = await searchParams;
  const said = typeof done === "string" ? done : null;
  return <OfficePromotions page={page.value} done={said} zone="office" locale={locale} />;
}
