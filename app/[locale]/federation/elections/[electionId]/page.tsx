import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ElectionView } from "#features/elections/ui/election-view.tsx";
import { OfficeActs } from "#features/elections/ui/office-acts.tsx";
import { readOfficeOne } from "#features/elections/ui/read-elections.ts";
import { sentencesIn } from "#features/elections/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; electionId: string }>;
  searchParams: Promise<{ done?: string; act?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "elections" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NationalElectionPage({ params, searchParams }: PageProps) {
  const { locale, electionId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const election = await readOfficeOne(await currentContext(), electionId, "federation");
  const { done, act } = await searchParams;
  return (
    <ElectionView election={election} zone="federation" done={done} locale={locale}>
      <OfficeActs
        {...{ election, locale }}
        zone="federation"
        asked={act}
        sentences={await sentencesIn(locale)}
      />
    </ElectionView>
  );
}
