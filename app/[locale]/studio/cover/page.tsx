import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { myCover } from "#features/cover/index.ts";
import { StudioCoverView } from "#features/cover/ui/studio-cover-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ do?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cover.mine" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioCoverPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [artisanId] = heldIdsOf(await requireActor("artisan"));
  if (!artisanId) notFound();
  const cover = await myCover(await currentContext(), { artisanId });
  if (!cover.ok) notFound();
  const { do: step = "", done, problem } = await searchParams;
  const outcome = { done, problem } as Record<string, string>;
  return <StudioCoverView cover={cover.value} outcome={outcome} step={step} locale={locale} />;
}
