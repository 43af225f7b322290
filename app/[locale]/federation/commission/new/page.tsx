import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listCommissions } from "#features/ledger/index.ts";
import { NewCommissionView } from "#features/ledger/ui/new-commission-view.tsx";
import { readNewCommission, type Search } from "#features/ledger/ui/read-new-commission.ts";
import { sentencesIn } from "#features/ledger/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ledger.commission" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewCommissionPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const choices = unwrap(await listCommissions(await currentContext(), {}));
  const page = readNewCommission(await searchParams);
  const sentences = await sentencesIn(locale);
  return <NewCommissionView {...{ page, choices, sentences, locale }} />;
}
