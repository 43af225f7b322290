import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PieceForm } from "#features/listing/ui/piece-form.tsx";
import { partOf, readMyPiece } from "#features/listing/ui/read-piece.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; pieceId: string; part: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, part } = await params;
  const t = await getTranslations({ locale, namespace: "listing.part" });
  return { title: t(partOf(part)), robots: { index: false } };
}

export default async function StudioPiecePartPage({ params, searchParams }: PageProps) {
  const { locale, pieceId, part } = await params;
  setRequestLocale(locale);
  const piece = await readMyPiece(pieceId);
  return <PieceForm {...{ piece, locale }} part={partOf(part)} outcome={await searchParams} />;
}
