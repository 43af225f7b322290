import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { openOffer } from "#features/team/index.ts";
import { CodeView, JoinView } from "#features/team/ui/join-view.tsx";
import { teamSentences } from "#features/team/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ code?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "team.join" });
  return { title: t("title"), robots: { index: false } };
}

export default async function JoinPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor();
  const { code = "" } = await searchParams;
  if (!code) return <CodeView code="" problem={null} locale={locale} />;
  const offer = await openOffer(await currentContext(), code);
  const sentences = await teamSentences(locale);
  if (offer.ok) return <JoinView offer={offer.value} {...{ code, sentences, locale }} />;
  const problem = sentences[offer.error.code === "RATE_LIMITED" ? "RATE_LIMITED" : "CODE_ENDED"] ?? null;
  return <CodeView {...{ code, problem, locale }} />;
}
