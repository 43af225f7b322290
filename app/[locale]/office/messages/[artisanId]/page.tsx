import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getThread } from "#features/thread/index.ts";
import { threadSentences } from "#features/thread/ui/sentences.ts";
import { ThreadView } from "#features/thread/ui/thread-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; artisanId: string }>;
  searchParams: Promise<{ done?: string; chamber?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "thread" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeThreadPage({ params, searchParams }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "curator", "manager");
  if (!isId("artisan", artisanId)) notFound();
  const { done, chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : undefined;
  const thread = await getThread(await currentContext(), { artisanId, chamberId });
  if (!thread.ok) notFound();
  const sentences = await threadSentences(locale);
  return <ThreadView thread={thread.value} desk="office" {...{ done, sentences, locale }} />;
}
