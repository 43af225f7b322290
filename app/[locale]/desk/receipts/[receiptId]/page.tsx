import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { deskSentences } from "#features/desk/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listReceipts } from "#features/reconciliation/index.ts";
import { ReceiptView } from "#features/reconciliation/ui/receipt-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; receiptId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("receipts.title"), robots: { index: false } };
}

export default async function DeskReceiptPage({ params }: PageProps) {
  const { locale, receiptId } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  if (!isId("receipt", receiptId)) notFound();
  const [receipt] = unwrap(await listReceipts(await currentContext(), { receiptId }));
  if (!receipt) notFound();
  return <ReceiptView receipt={receipt} sentences={await deskSentences(locale)} locale={locale} />;
}
