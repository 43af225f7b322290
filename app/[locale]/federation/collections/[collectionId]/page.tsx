import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { findPieces, getCollectionDesk } from "#features/collections/index.ts";
import { CollectionDeskView } from "#features/collections/ui/collection-desk-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; collectionId: string }>;
  searchParams: Promise<{ done?: string; problem?: string; q?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "collections" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CollectionDeskPage({ params, searchParams }: PageProps) {
  const { locale, collectionId } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "mda");
  if (!isId("collection", collectionId)) notFound();
  const context = await currentContext();
  const { done, problem, q } = await searchParams;
  const search = q?.toString().slice(0, 80) ?? "";
  const desk = await getCollectionDesk(context, { collectionId });
  if (!desk.ok) notFound();
  const found = await findPieces(context, { collectionId, words: search });
  return (
    <CollectionDeskView
      desk={desk.value}
      found={found.ok ? found.value.pieces : []}
      search={search}
      zone="federation"
      origin={env().CANONICAL_ORIGIN}
      done={done?.toString()}
      problem={problem?.toString()}
      locale={locale}
    />
  );
}
