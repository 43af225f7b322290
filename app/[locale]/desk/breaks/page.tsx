import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listBreaks } from "#features/reconciliation/index.ts";
import { BreaksView } from "#features/reconciliation/ui/breaks-view.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("breaks.title"), robots: { index: false } };
}

export default async function DeskBreaksPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("admin", "federation");
  const context = await currentContext();
  const open = unwrap(await listBreaks(context, { which: "open" }));
  const closed = unwrap(await listBreaks(context, { which: "closed" }));
  const done = (await searchParams).done === "1";
  const mayAct = hasRole(actor, "admin");
  return <BreaksView {...{ open, closed, mayAct, done, locale }} now={now()} />;
}
