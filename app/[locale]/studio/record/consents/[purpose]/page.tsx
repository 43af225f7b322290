import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myRecord } from "#features/register/index.ts";
import { ConsentView } from "#features/register/ui/consent-view.tsx";
import { readOwnConsent } from "#features/register/ui/filter-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; purpose: string }>;
  searchParams: Promise<{ of?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.record" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function ConsentPage({ params, searchParams }: PageProps) {
  const { locale, purpose: asked } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("artisan");
  const purpose = readOwnConsent(asked);
  const { of } = await searchParams;
  const artisanId = isId("artisan", of) ? of : heldIdsOf(actor)[0];
  if (!purpose || !artisanId) notFound();
  const record = await myRecord(await currentContext(), { artisanId });
  if (!record.ok) notFound();
  return <ConsentView record={record.value} purpose={purpose} locale={locale} />;
}
