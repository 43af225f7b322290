import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext } from "#features/identity/index.ts";
import { pieceChoices } from "#features/lineage/index.ts";
import { MadeUnderForm } from "#features/lineage/ui/made-under-form.tsx";
import { sentencesIn as lineageSentences } from "#features/lineage/ui/sentences.ts";
import { PieceOverview } from "#features/listing/ui/piece-overview.tsx";
import { readMyPiece } from "#features/listing/ui/read-piece.ts";
import { sentencesIn } from "#features/listing/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; pieceId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "listing.office" });
  return { title: t("piece"), robots: { index: false } };
}

export default async function StudioPiecePage({ params, searchParams }: PageProps) {
  const { locale, pieceId } = await params;
  setRequestLocale(locale);
  const piece = await readMyPiece(pieceId);
  const outcome = await searchParams;
  const masters = unwrap(await pieceChoices(await currentContext(), { pieceId: piece.id }));
  return (
    <>
      <PieceOverview {...{ piece, outcome, locale }} sentences={await sentencesIn(locale)} />
      <MadeUnderForm of={masters} sentences={await lineageSentences(locale)} locale={locale} />
    </>
  );
}
