import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listMoneyFiles } from "#features/checkout/index.ts";
import { RemittancesView } from "#features/checkout/ui/desk/remittances-view.tsx";
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
  const t = await getTranslations({ locale: (await params).locale, namespace: "payment.remittances" });
  return { title: t("title"), robots: { index: false } };
}

export default async function RemittancesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const lists = unwrap(await listMoneyFiles(await currentContext(), { source: "courier" }));
  const { done, problem } = await searchParams;
  const sentences = await sentencesIn(locale);
  return <RemittancesView {...lists} {...{ problem, sentences, locale }} done={done === "door"} />;
}
