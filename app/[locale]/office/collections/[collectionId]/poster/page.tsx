import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getCollectionDesk } from "#features/collections/index.ts";
import { PosterView } from "#features/collections/ui/poster/poster-view.tsx";
import { posterWords } from "#features/collections/ui/poster/poster-words.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; collectionId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "collections.poster" });
  return { title: t("title"), robots: { index: false } };
}

export default async function PosterPage({ params }: PageProps) {
  const { locale, collectionId } = await params;
  setRequestLocale(locale);
  await requireActor("curator", "manager");
  if (!isId("collection", collectionId)) notFound();
  const desk = await getCollectionDesk(await currentContext(), { collectionId });
  if (!desk.ok) notFound();
  const words = posterWords(desk.value, { origin: env().CANONICAL_ORIGIN, locale });
  return <PosterView id={collectionId} words={words} zone="office" />;
}
