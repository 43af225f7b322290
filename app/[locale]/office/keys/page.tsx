import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listKeys } from "#features/provenance/index.ts";
import { KeysView } from "#features/provenance/ui/keys-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "provenance.keys" });
  return { title: t("title"), robots: { index: false } };
}

export default async function KeysPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("manager");
  const { chamber, done } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "manager")[0];
  const keys = chamberId && (await listKeys(await currentContext(), { chamberId }));
  if (!keys?.ok) notFound();
  return <KeysView chamber={keys.value} zone="office" done={done} locale={locale} />;
}
