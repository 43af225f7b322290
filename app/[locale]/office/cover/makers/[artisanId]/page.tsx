import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { coverOfMaker } from "#features/cover/index.ts";
import { MakerCoverView } from "#features/cover/ui/maker-cover-view.tsx";
import { seenOrStepUp } from "#features/cover/ui/step-up.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; artisanId: string }>;
  searchParams: Promise<{ do?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cover" });
  return { title: t("title"), robots: { index: false } };
}

export default async function MakerCoverPage({ params, searchParams }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  if (!isId("artisan", artisanId)) notFound();
  const seen = await coverOfMaker(await currentContext(), { artisanId });
  const cover = seenOrStepUp(seen, locale, `/office/cover/makers/${artisanId}`);
  const { do: step = "", done, problem } = await searchParams;
  const outcome = { done, problem } as Record<string, string>;
  return <MakerCoverView cover={cover} outcome={outcome} step={step} locale={locale} />;
}
