import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ElectionView } from "#features/elections/ui/election-view.tsx";
import { MemberActs } from "#features/elections/ui/member-acts.tsx";
import { readMyOne } from "#features/elections/ui/read-elections.ts";
import { sentencesIn } from "#features/elections/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; electionId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "elections" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioElectionPage({ params, searchParams }: PageProps) {
  const { locale, electionId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const election = await readMyOne(await currentContext(), electionId);
  const { done } = await searchParams;
  return (
    <ElectionView election={election} zone="studio" done={done} locale={locale}>
      <MemberActs election={election} sentences={await sentencesIn(locale)} locale={locale} />
    </ElectionView>
  );
}
