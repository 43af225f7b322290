import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { federationToday } from "#features/chambers/index.ts";
import { FederationTodayView } from "#features/chambers/ui/federation-today-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "federation" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "ministry", "admin");
  const today = unwrap(await federationToday(await currentContext(), {}));
  const readsCover = hasRole(actor, "federation", "ministry");
  return <FederationTodayView today={today} readsCover={readsCover} now={now()} locale={locale} />;
}
