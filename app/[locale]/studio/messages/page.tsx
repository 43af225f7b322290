import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import { getThread } from "#features/thread/index.ts";
import { threadSentences } from "#features/thread/ui/sentences.ts";
import { ThreadView } from "#features/thread/ui/thread-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ workshop?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "thread" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioMessagesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { workshop, done } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop);
  if (!artisanId) notFound();
  const thread = await getThread(await currentContext(), { artisanId });
  if (!thread.ok) notFound();
  const sentences = await threadSentences(locale);
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/messages" locale={locale} />
      <ThreadView thread={thread.value} desk="studio" {...{ done, sentences, locale }} />
    </>
  );
}
