import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getAnswers } from "#features/cover/index.ts";
import { AnswersView } from "#features/cover/ui/answers-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; exchangeId: string }>;
  searchParams: Promise<{ problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cover.answers" });
  return { title: t("title"), robots: { index: false } };
}

export default async function AnswersPage({ params, searchParams }: PageProps) {
  const { locale, exchangeId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  if (!isId("coverExchange", exchangeId)) notFound();
  const answers = await getAnswers(await currentContext(), { exchangeId });
  if (!answers.ok) notFound();
  const { problem } = await searchParams;
  return <AnswersView answers={answers.value} outcome={problem ? { problem } : {}} locale={locale} />;
}
