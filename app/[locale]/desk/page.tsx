import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { deskToday } from "#features/desk/index.ts";
import { DeskTodayView } from "#features/desk/ui/today-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { lastRun } from "#features/reconciliation/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  const context = await currentContext();
  const today = unwrap(await deskToday(context, {}));
  const { run } = unwrap(await lastRun(context, {}));
  return <DeskTodayView today={today} run={run} now={now()} locale={locale} />;
}
