import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import { myShares } from "#features/team/index.ts";
import { readTeam } from "#features/team/ui/read-team.ts";
import { teamSentences } from "#features/team/ui/sentences.ts";
import { TeamView } from "#features/team/ui/team-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ workshop?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "team" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioTeamPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan", "maker", "packer");
  const context = await currentContext();
  const { workshop, done } = await searchParams;
  const team = await readTeam(context, workshop);
  const shares = unwrap(await myShares(context, { artisanId: team.artisanId }));
  const sentences = await teamSentences(locale);
  return (
    <>
      <WorkshopChoice of={team.artisanId} path="/studio/team" crew locale={locale} />
      <TeamView {...{ team, shares, done, sentences, locale }} />
    </>
  );
}
