import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listMoneyFiles, readBankDesk } from "#features/checkout/index.ts";
import { BankView } from "#features/checkout/ui/desk/bank-view.tsx";
import { sentencesIn } from "#features/checkout/ui/desk/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "payment.bank" });
  return { title: t("title"), robots: { index: false } };
}

export default async function BankPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const context = await currentContext();
  const lists = unwrap(await listMoneyFiles(context, { source: "bank" }));
  const desk = unwrap(await readBankDesk(context, {}));
  const { done, problem } = await searchParams;
  const sentences = await sentencesIn(locale);
  return <BankView {...lists} {...desk} {...{ problem, done, sentences, locale }} />;
}
