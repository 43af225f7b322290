import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getTenancy, siteKeepers } from "#features/sites/index.ts";
import { OfficeTenancy } from "#features/sites/ui/office-tenancy.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; siteId: string; tenancyId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("rooms"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeTenancyPage({ params, searchParams }: PageProps) {
  const { locale, siteId, tenancyId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  const page = isId("tenancy", tenancyId) ? await getTenancy(await currentContext(), { tenancyId }) : null;
  if (!page?.ok) notFound();
  if (page.value.site.id !== siteId) notFound();
  const { done, problem } = await searchParams;
  const said = { done: one(done), problem: one(problem) };
  return <OfficeTenancy page={page.value} today={dayInMorocco(now())} {...said} locale={locale} />;
}
