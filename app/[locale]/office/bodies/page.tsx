import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listBodies } from "#features/bodies/index.ts";
import { BodiesView } from "#features/bodies/ui/bodies-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "bodies" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeBodiesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const { chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor)[0];
  const list = chamberId && (await listBodies(await currentContext(), { chamberId }));
  if (!list?.ok) notFound();
  return <BodiesView list={list.value} locale={locale} zone="office" />;
}
