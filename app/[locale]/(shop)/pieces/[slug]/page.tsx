import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { addToCart } from "#features/cart/actions.ts";
import { pieceBreadcrumbs, pieceJsonLd } from "#features/catalogue/ui/piece-json-ld.ts";
import { pieceMetadata } from "#features/catalogue/ui/piece-metadata.ts";
import { pieceExtras } from "#features/catalogue/ui/piece-tools.tsx";
import { PieceView } from "#features/catalogue/ui/piece-view.tsx";
import { readPiece } from "#features/catalogue/ui/read-piece.ts";
import { PieceFundNote } from "#features/fund/ui/piece-fund-note.tsx";
import { readPieceFund } from "#features/fund/ui/read-fund.ts";
import { MadeUnderNote } from "#features/lineage/ui/made-under.tsx";
import { readMadeUnder } from "#features/lineage/ui/read-lines.ts";
import { PieceVoice } from "#features/listing/ui/piece-voice.tsx";
import { readPieceLabels } from "#features/quality/ui/read-labels.ts";
import { PieceLabels } from "#features/quality/ui/shown-labels.tsx";
import { readReturns } from "#features/showcase/ui/read-showcase.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return pieceMetadata(await readPiece(locale, slug), locale);
}

export default async function PiecePage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  const piece = await readPiece(locale, slug);
  const t = await getTranslations({ locale, namespace: "catalogue.list" });
  const ui = await getTranslations({ locale, namespace: "common.ui" });
  const facts = { returns: await readReturns(), demonstration: ui("demonstration") };
  const madeUnder = (
    <>
      <PieceVoice pieceId={piece.id} locale={locale} />
      <PieceLabels labels={await readPieceLabels(piece.id, piece.maker.id)} locale={locale} />
      <PieceFundNote {...(await readPieceFund(piece.id))} locale={locale} />
      <MadeUnderNote lines={await readMadeUnder(piece.id, locale)} locale={locale} />
    </>
  );
  return (
    <>
      <script {...jsonLd(pieceJsonLd(piece, locale, facts), pieceBreadcrumbs(piece, locale, t("title")))} />
      <PieceView {...{ piece, locale, addToCart, madeUnder }} {...pieceExtras(piece, locale)} />
    </>
  );
}
