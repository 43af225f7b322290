import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getHubTransfer } from "#features/orders/index.ts";
import { HubTransfer } from "#features/orders/ui/hub-transfer.tsx";
import { orderSentences } from "#features/orders/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; transferId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "orders.hub" });
  return { title: t("title"), robots: { index: false } };
}

export default async function HubTransferPage({ params, searchParams }: PageProps) {
  const { locale, transferId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  if (!isId("hubTransfer", transferId)) notFound();
  const transfer = await getHubTransfer(await currentContext(), { hubTransferId: transferId });
  if (!transfer.ok) notFound();
  const { done, problem } = await searchParams;
  const sentences = await orderSentences(locale);
  return <HubTransfer transfer={transfer.value} {...{ done, problem, sentences, locale }} />;
}
