import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listAppeals } from "#features/appeals/index.ts";
import { AppealsView } from "#features/appeals/ui/appeals-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "appeals" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeAppealsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const { chamber, done } = await searchParams;
  const own = chamberIdsOf(actor, "registrar", "verifier", "manager")[0];
  const chamberId = isId("chamber", chamber) ? chamber : own;
  if (!chamberId) notFound();
  const list = await listAppeals(await currentContext(), { chamberId });
  if (!list.ok) notFound();
  return <AppealsView list={list.value} zone="office" done={done} locale={locale} />;
}
