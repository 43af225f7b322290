import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { MemberView } from "#features/team/ui/member-view.tsx";
import { readMember } from "#features/team/ui/read-team.ts";
import { teamSentences } from "#features/team/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; memberId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "team" });
  return { title: t("placeTitle"), robots: { index: false } };
}

export default async function StudioTeamMemberPage({ params }: PageProps) {
  const { locale, memberId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { team, member } = await readMember(await currentContext(), memberId);
  return (
    <MemberView artisanId={team.artisanId} {...{ member, locale }} sentences={await teamSentences(locale)} />
  );
}
