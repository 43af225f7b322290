import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { AddView } from "#features/team/ui/add-view.tsx";
import { readManagedTeam } from "#features/team/ui/read-team.ts";
import { teamSentences } from "#features/team/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ workshop?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "team" });
  return { title: t("add"), robots: { index: false } };
}

export default async function StudioTeamAddPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { workshop } = await searchParams;
  const { artisanId } = await readManagedTeam(await currentContext(), workshop);
  return <AddView {...{ artisanId, locale }} sentences={await teamSentences(locale)} />;
}
