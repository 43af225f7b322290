import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { OpinionActs } from "#features/opinions/ui/opinion-acts.tsx";
import { OpinionView } from "#features/opinions/ui/opinion-view.tsx";
import { readOne } from "#features/opinions/ui/read-opinions.ts";
import { sentencesIn } from "#features/opinions/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; opinionId: string }>;
  searchParams: Promise<{ done?: string; act?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "opinions" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeOpinionPage({ params, searchParams }: PageProps) {
  const { locale, opinionId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const opinion = await readOne(await currentContext(), "office", opinionId);
  const { done, act } = await searchParams;
  const grades = await getTranslations({ locale, namespace: "catalogue.grade" });
  const common = { opinion, zone: "office" as const, locale };
  return (
    <OpinionView {...common} done={done} grade={opinion.grade && grades(opinion.grade)}>
      <OpinionActs {...common} asked={act} sentences={await sentencesIn(locale)} />
    </OpinionView>
  );
}
