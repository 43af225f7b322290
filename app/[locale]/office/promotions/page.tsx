import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { listPromotions } from "#features/promotions/index.ts";
import { OfficePromotions } from "#features/promotions/ui/office-promotions.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[]; done?: string | string[]; maker?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "promotions" });
  return { title: t("title"), robots: { index: false } };
}

const makerOf = (asked: string | string[] | undefined) =>
  typeof asked === "string" ? asked.slice(0, 80) : "";

export default async function OfficePromotionsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("curator", "manager");
  const { chamber, done, maker } = await searchParams;
  const chamberId = chamberAsked(actor, chamber, "curator", "manager");
  const page =
    chamberId && (await listPromotions(await currentContext(), { chamberId, maker: makerOf(maker) }));
  if (!page?.ok) notFound();
  const said = typeof done === "string" ? done : null;
  return <OfficePromotions page={page.value} done={said} zone="office" locale={locale} />;
}
