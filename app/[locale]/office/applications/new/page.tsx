import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { formChoices, listAssistedDrafts } from "#features/applications/index.ts";
import { AssistedView } from "#features/applications/ui/office/assisted-view.tsx";
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
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("office.title"), robots: { index: false } };
}

export default async function AssistedPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier");
  const { chamber } = await searchParams;
  const own = chamberIdsOf(actor, "registrar", "verifier");
  const chamberId = isId("chamber", chamber) && own.includes(chamber) ? chamber : own[0];
  if (!chamberId) notFound();
  const drafts = await listAssistedDrafts(await currentContext(), { chamberId });
  if (!drafts.ok) notFound();
  const choices = await formChoices({});
  return <AssistedView chamberId={chamberId} choices={choices} drafts={drafts.value} locale={locale} />;
}
