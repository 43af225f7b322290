import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { viewBatch } from "#features/payouts/index.ts";
import { batchDone, PayoutBatchView } from "#features/payouts/ui/batch-view.tsx";
import { sentencesIn } from "#features/payouts/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; batchId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "payouts.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function PayoutBatchPage({ params, searchParams }: PageProps) {
  const { locale, batchId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const read = isId("payoutBatch", batchId) ? await viewBatch(await currentContext(), { batchId }) : null;
  if (!read?.ok) notFound();
  const { done, problem = null } = await searchParams;
  const told = batchDone.find((known) => known === done) ?? null;
  const sentences = await sentencesIn(locale);
  return <PayoutBatchView batch={read.value} done={told} {...{ problem, sentences, locale }} />;
}
