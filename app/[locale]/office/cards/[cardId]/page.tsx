import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cardSteps } from "#features/cards/ui/card-detail.ts";
import { CardDetailView } from "#features/cards/ui/card-detail-view.tsx";
import { readCardDetail } from "#features/cards/ui/read-card-detail.ts";
import { requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; cardId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cards.detail" });
  return { title: t("facts"), robots: { index: false } };
}

export default async function OfficeCardPage({ params, searchParams }: PageProps) {
  const { locale, cardId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const detail = await readCardDetail(actor, cardId);
  if (!detail) notFound();
  const { do: asked, reason = "", done, count, problem } = await searchParams;
  const outcome = { done, count, problem } as Record<string, string>;
  const step = cardSteps.find((known) => known === asked) ?? null;
  return <CardDetailView {...detail} step={step} reason={reason} outcome={outcome} locale={locale} />;
}
