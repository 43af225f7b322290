import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { makersOf } from "#features/team/index.ts";
import { MakersView } from "#features/team/ui/makers-view.tsx";
import { teamSentences } from "#features/team/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; pieceId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "team.makers" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioPieceMakersPage({ params }: PageProps) {
  const { locale, pieceId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  if (!isId("piece", pieceId)) notFound();
  const makers = await makersOf(await currentContext(), { pieceId });
  if (!makers.ok) notFound();
  const sentences = await teamSentences(locale);
  return <MakersView {...{ pieceId, sentences, locale }} makers={makers.value} />;
}
