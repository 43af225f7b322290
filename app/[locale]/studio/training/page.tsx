import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listOwnTraining } from "#features/training/index.ts";
import { OwnTraining } from "#features/training/ui/own-training.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "training.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioTrainingPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [artisanId] = heldIdsOf(await requireActor("artisan"));
  if (!artisanId) notFound();
  const page = unwrap(await listOwnTraining(await currentContext(), { artisanId }));
  const { done, problem } = await searchParams;
  return <OwnTraining {...{ page, done, problem, locale }} />;
}
