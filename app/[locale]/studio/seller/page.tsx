import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getSeller, listCommissionInvoices } from "#features/documents/index.ts";
import { MyInvoicing } from "#features/documents/ui/my-invoicing.tsx";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ workshop?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "documents.seller" });
  return { title: t("title"), robots: { index: false } };
}

export default async function MyInvoicingPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const artisanId = workshopAsked(await requireActor("artisan"), (await searchParams).workshop);
  if (!artisanId) notFound();
  const context = await currentContext();
  const seller = await getSeller(context, { artisanId });
  if (!seller.ok) notFound();
  const invoices = unwrap(await listCommissionInvoices(context, {}));
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/seller" locale={locale} />
      <MyInvoicing records={seller.value.records} invoices={invoices} locale={locale} />
    </>
  );
}
