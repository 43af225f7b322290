import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { dayOfSite, siteKeepers } from "#features/sites/index.ts";
import { OfficeDay } from "#features/sites/ui/office-day.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; siteId: string }>;
  searchParams: Promise<{ day?: string | string[]; done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("bookings"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeDayPage({ params, searchParams }: PageProps) {
  const { locale, siteId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  const { day: asked, done, problem } = await searchParams;
  const at = now();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(one(asked) ?? "") ? (one(asked) ?? "") : dayInMorocco(at);
  const page = isId("site", siteId) ? await dayOfSite(await currentContext(), { siteId, day }) : null;
  if (!page?.ok) notFound();
  const said = { done: one(done), problem: one(problem) };
  return <OfficeDay page={page.value} now={at.toISOString()} {...said} locale={locale} />;
}
