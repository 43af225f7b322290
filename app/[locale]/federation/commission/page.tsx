import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listCommissions } from "#features/ledger/index.ts";
import { CommissionView } from "#features/ledger/ui/commission-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ledger.commission" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CommissionPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "ministry", "admin");
  const page = unwrap(await listCommissions(await currentContext(), {}));
  const done = (await searchParams).done === "1";
  return <CommissionView page={page} mayRecord={hasRole(actor, "federation")} done={done} locale={locale} />;
}
