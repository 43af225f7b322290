import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MeetingActs } from "#features/assemblies/ui/meeting-acts.tsx";
import { MeetingView } from "#features/assemblies/ui/meeting-view.tsx";
import { readMeeting } from "#features/assemblies/ui/read-meetings.ts";
import { sentencesIn } from "#features/assemblies/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; meetingId: string }>;
  searchParams: Promise<{ done?: string; act?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "assemblies" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NationalMeetingPage({ params, searchParams }: PageProps) {
  const { locale, meetingId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const meeting = await readMeeting(await currentContext(), "federation", meetingId);
  const { done, act, problem } = await searchParams;
  const common = { meeting, zone: "federation" as const, sentences: await sentencesIn(locale), locale };
  return (
    <MeetingView {...common} done={done} problem={problem}>
      <MeetingActs {...common} asked={act} />
    </MeetingView>
  );
}
