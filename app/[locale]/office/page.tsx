import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { officeToday } from "#features/chambers/index.ts";
import { OfficeTodayView } from "#features/chambers/ui/office-today-view.tsx";
import { DuplicateNotices } from "#features/duplicates/ui/duplicate-notices.tsx";
import { readDuplicateNotices } from "#features/duplicates/ui/read-notices.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "office" });
  return { title: t("eyebrow"), robots: { index: false } };
}

export default async function OfficePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [first] = chamberIdsOf(await requireActor("registrar", "verifier", "curator", "manager"));
  const { chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : first;
  const today = chamberId && (await officeToday(await currentContext(), { chamberId }));
  if (!today?.ok) notFound();
  const notices = <DuplicateNotices notices={await readDuplicateNotices()} locale={locale} />;
  const common = { chosen: chamberId !== first, now: now(), locale, notices };
  return <OfficeTodayView today={today.value} {...common} />;
}
