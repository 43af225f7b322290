import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listStaff } from "#features/staff/index.ts";
import { StaffView } from "#features/staff/ui/staff-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StaffPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("manager");
  const { chamber, done } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "manager")[0];
  const list = chamberId && (await listStaff(await currentContext(), { chamberId }));
  if (!list?.ok) notFound();
  return <StaffView list={list.value} done={done} locale={locale} />;
}
