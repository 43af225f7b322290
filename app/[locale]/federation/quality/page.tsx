import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listLists } from "#features/quality/index.ts";
import { ListsView } from "#features/quality/ui/lists-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ form?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.lists" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationQualityPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "ministry", "admin");
  const lists = unwrap(await listLists(await currentContext(), {}));
  const { form = null, ...said } = await searchParams;
  const mayRecord = hasRole(actor, "federation");
  return <ListsView today={dayInMorocco(now())} {...{ lists, mayRecord, form, said, locale }} />;
}
