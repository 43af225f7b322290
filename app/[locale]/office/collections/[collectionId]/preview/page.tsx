import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readPreview } from "#app/[locale]/office/collections/read-preview.ts";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { PreviewBar } from "#features/collections/ui/preview-bar.tsx";
import { requireActor } from "#features/identity/index.ts";
import { CollectionView } from "#features/showcase/ui/collection-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; collectionId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "collections.preview" });
  return { title: t("title"), robots: { index: false } };
}

export default async function PreviewPage({ params }: PageProps) {
  const { locale, collectionId } = await params;
  setRequestLocale(locale);
  await requireActor("curator", "manager");
  const collection = await readPreview(collectionId, locale);
  if (!collection) notFound();
  return (
    <>
      <PreviewBar id={collection.id} zone="office" locale={locale} />
      <CollectionView collection={collection} locale={locale} Pieces={PieceList} />
    </>
  );
}
