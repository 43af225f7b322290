import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { makersOf } from "#features/team/index.ts";
import { readManagedTeam } from "#features/team/ui/read-team.ts";
import { teamSentences } from "#features/team/ui/sentences.ts";
import { SharesFormView } from "#features/team/ui/shares-form-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ workshop?: string; piece?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "team.shares" });
  return { title: t("formTitle"), robots: { index: false } };
}

export default async function StudioTeamSharesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const context = await currentContext();
  const { workshop, piece: pieceId } = await searchParams;
  const about = isId("piece", pieceId) ? await makersOf(context, { pieceId }) : null;
  const team = await readManagedTeam(context, about?.ok ? about.value.artisanId : workshop);
  if (about && (!about.ok || about.value.artisanId !== team.artisanId)) notFound();
  const piece = about?.ok && pieceId ? { id: pieceId, title: about.value.title } : null;
  const sentences = await teamSentences(locale);
  return <SharesFormView {...{ team, piece, sentences, locale }} today={dayInMorocco(now())} />;
}
