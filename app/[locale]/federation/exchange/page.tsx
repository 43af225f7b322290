import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listQuotes } from "#features/pricing/index.ts";
import { ExchangeView } from "#features/pricing/ui/exchange-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "pricing.exchange" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ExchangePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "ministry", "admin");
  const rows = unwrap(await listQuotes(await currentContext(), {}));
  const done = (await searchParams).done === "1";
  return <ExchangeView rows={rows} mayRecord={hasRole(actor, "federation")} done={done} locale={locale} />;
}
