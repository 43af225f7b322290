import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getBadge } from "#features/badges/index.ts";
import { BadgeFileView } from "#features/badges/ui/badge-file-view.tsx";
import { currentContext, requireActor, stepUpPath } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; badgeId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "badges.file" });
  return { title: t("title"), robots: { index: false } };
}

export default async function BadgePage({ params, searchParams }: PageProps) {
  const { locale, badgeId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("verifier", "manager");
  if (!isId("badge", badgeId)) notFound();
  const { do: step = "", done, problem, title = "", datedOn = "" } = await searchParams;
  // Before anybody writes three languages of reasons, not after.
  if (step === "revoke" && !isSteppedUp(actor, now()))
    redirect(stepUpPath(locale, `/${locale}/office/badges/${badgeId}?do=revoke`) as Route);
  const badge = await getBadge(await currentContext(), { badgeId });
  if (!badge.ok) notFound();
  return <BadgeFileView {...{ badge: badge.value, step, kept: { title, datedOn }, done, problem, locale }} />;
}
