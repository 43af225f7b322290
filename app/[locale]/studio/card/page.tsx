import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readOwnCards } from "#features/cards/index.ts";
import { StudioCardView } from "#features/cards/ui/studio-card-view.tsx";
import { requireActor } from "#features/identity/index.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ do?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cards.mine" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioCardPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const own = await readOwnCards(await requireActor("artisan"));
  const { do: step = "", done = "" } = await searchParams;
  const { origin } = new URL(env().CANONICAL_ORIGIN);
  return <StudioCardView own={own} origin={origin} step={step} done={done} locale={locale} />;
}
