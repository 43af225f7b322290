import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listBadges } from "#features/badges/index.ts";
import { OfficeBadgesView } from "#features/badges/ui/office-badges-view.tsx";
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
  const t = await getTranslations({ locale: (await params).locale, namespace: "badges.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeBadgesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("verifier", "manager");
  const { chamber, tab, claim, page, done, problem } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "verifier", "manager")[0];
  if (!chamberId) notFound();
  const input = { chamberId, tab: tab as "to_sign", claim: (claim ?? null) as null, page: page ?? 1 };
  const list = await listBadges(await currentContext(), input);
  if (!list.ok) notFound();
  return <OfficeBadgesView list={list.value} done={done} problem={problem} locale={locale} />;
}
