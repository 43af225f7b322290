import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getEntry, siteKeepers } from "#features/sites/index.ts";
import { OfficeEntry } from "#features/sites/ui/office-entry.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; siteId: string; callId: string; entryId: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "calls" });
  return { title: t("applications"), robots: { index: false } };
}

export default async function OfficeEntryPage({ params }: PageProps) {
  const { locale, siteId, callId, entryId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  const page = isId("siteApplication", entryId)
    ? await getEntry(await currentContext(), { applicationId: entryId })
    : null;
  if (!page?.ok) notFound();
  if (page.value.site.id !== siteId || page.value.call.id !== callId) notFound();
  return <OfficeEntry page={page.value} today={dayInMorocco(now())} locale={locale} />;
}
