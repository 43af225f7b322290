import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getMoneyFile } from "#features/checkout/index.ts";
import { MoneyFileView } from "#features/checkout/ui/desk/money-file-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; fileId: string }>;
  searchParams: Promise<{ again?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "payment.bank" });
  return { title: t("title"), robots: { index: false } };
}

export default async function BankFilePage({ params, searchParams }: PageProps) {
  const { locale, fileId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  if (!isId("moneyFile", fileId)) notFound();
  const file = await getMoneyFile(await currentContext(), { fileId });
  if (!file.ok) notFound();
  const again = (await searchParams).again === "1";
  return <MoneyFileView file={file.value} place="bank" again={again} locale={locale} />;
}
