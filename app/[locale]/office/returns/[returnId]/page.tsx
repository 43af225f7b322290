import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getReturn } from "#features/refunds/index.ts";
import { ReturnView } from "#features/refunds/ui/return-view.tsx";
import { refundSentences } from "#features/refunds/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; returnId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeReturnPage({ params, searchParams }: PageProps) {
  const { locale, returnId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  if (!isId("returnRequest", returnId)) notFound();
  const back = await getReturn(await currentContext(), { returnId });
  if (!back.ok) notFound();
  const isDone = (await searchParams).done === "1";
  const sentences = await refundSentences(locale);
  return <ReturnView back={back.value} desk="office" {...{ isDone, sentences, locale }} />;
}
