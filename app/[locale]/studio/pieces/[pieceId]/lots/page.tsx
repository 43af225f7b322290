import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getPieceLots } from "#features/materials/index.ts";
import { PieceLotsView } from "#features/materials/ui/piece-lots-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; pieceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.studio" });
  return { title: t("tieTitle"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioPieceLotsPage({ params, searchParams }: PageProps) {
  const { locale, pieceId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const asked = await searchParams;
  const found = isId("piece", pieceId) ? await getPieceLots(await currentContext(), { pieceId }) : null;
  if (!found?.ok) notFound();
  return <PieceLotsView piece={found.value} done={one(asked.done)} locale={locale} />;
}
