import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getHub, listHubTransfers } from "#features/orders/index.ts";
import { HubList } from "#features/orders/ui/hub-list.tsx";
import { orderSentences } from "#features/orders/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "orders.hub" });
  return { title: t("title"), robots: { index: false } };
}

export default async function HubPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const { chamber, done } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "registrar", "manager")[0];
  if (!chamberId) notFound();
  const context = await currentContext();
  const [rows, hub] = [await listHubTransfers(context, { chamberId }), await getHub(context, { chamberId })];
  if (!rows.ok || !hub.ok) notFound();
  const sentences = await orderSentences(locale);
  return <HubList rows={rows.value} isOn={hub.value.isOn} {...{ chamberId, done, sentences, locale }} />;
}
