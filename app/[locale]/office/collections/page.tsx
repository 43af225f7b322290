import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listOwnCollections } from "#features/collections/index.ts";
import { CollectionListView } from "#features/collections/ui/collection-list-view.tsx";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "collections" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CollectionsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("curator", "manager");
  const chamberId = chamberAsked(actor, (await searchParams).chamber, "curator", "manager");
  if (!chamberId) notFound();
  const list = await listOwnCollections(await currentContext(), { chamberId });
  if (!list.ok) notFound();
  return (
    <CollectionListView list={list.value} zone="office" {...(await searchOf(searchParams))} locale={locale} />
  );
}

async function searchOf(given: PageProps["searchParams"]) {
  const { done, problem } = await given;
  return { done: done?.toString(), problem: problem?.toString() };
}
