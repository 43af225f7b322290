import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listCards } from "#features/cards/index.ts";
import { OfficeCardsView } from "#features/cards/ui/office-cards-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cards.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeCardsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const { chamber, tab, q, page, done, count, problem, chosen } = await searchParams;
  const chamberId = isId("chamber", chamber)
    ? chamber
    : chamberIdsOf(actor, "registrar", "verifier", "manager")[0];
  if (!chamberId) notFound();
  const input = { chamberId, tab: tab as "all", q: q ?? "", page: page ?? 1 };
  const list = await listCards(await currentContext(), input);
  if (!list.ok) notFound();
  const outcome = { done, count, problem } as Record<string, string>;
  return <OfficeCardsView list={list.value} outcome={outcome} allChosen={chosen === "all"} locale={locale} />;
}
