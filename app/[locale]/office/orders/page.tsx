import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listOfficeOrders, officeOrdersShown } from "#features/orders/index.ts";
import { OfficeOrders } from "#features/orders/ui/office-orders.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; delivered?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "orders.office" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function OfficeOrdersPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const { chamber, delivered } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "registrar", "manager")[0];
  if (!chamberId) notFound();
  const orders = await listOfficeOrders(await currentContext(), { chamberId });
  if (!orders.ok) notFound();
  const isCut = orders.value.length >= officeOrdersShown;
  return <OfficeOrders orders={orders.value} {...{ isCut, delivered, locale }} />;
}
