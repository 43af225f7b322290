import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TransferPart } from "#features/custody/ui/transfer-part.tsx";
import { DuesActs } from "#features/dues/ui/dues-acts.tsx";
import { DuesView } from "#features/dues/ui/dues-view.tsx";
import { readBodyDues } from "#features/dues/ui/read-dues.ts";
import { sentencesIn } from "#features/dues/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; bodyId: string }>;
  searchParams: Promise<{ done?: string; act?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dues" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NationalBodyDuesPage({ params, searchParams }: PageProps) {
  const { locale, bodyId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const dues = await readBodyDues(await currentContext(), "federation", bodyId);
  const { done, act } = await searchParams;
  const common = { dues, zone: "federation" as const, locale };
  return (
    <DuesView {...common} done={done}>
      <TransferPart to="body" custody={dues} locale={locale} />
      <DuesActs {...common} asked={act} today={dayInMorocco(now())} sentences={await sentencesIn(locale)} />
    </DuesView>
  );
}
