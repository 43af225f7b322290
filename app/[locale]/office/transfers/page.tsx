import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listTransfers } from "#features/transfers/index.ts";
import { TransfersView } from "#features/transfers/ui/transfers-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "transfers" });
  return { title: t("title"), robots: { index: false } };
}

export default async function TransfersPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const { chamber, done } = await searchParams;
  const own = chamberIdsOf(actor, "registrar", "verifier", "manager")[0];
  const chamberId = isId("chamber", chamber) ? chamber : own;
  if (!chamberId) notFound();
  const list = await listTransfers(await currentContext(), { chamberId });
  if (!list.ok) notFound();
  return <TransfersView list={list.value} done={done} locale={locale} />;
}
