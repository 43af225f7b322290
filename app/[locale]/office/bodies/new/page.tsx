import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { bodyChoices } from "#features/bodies/index.ts";
import { NewBodyView } from "#features/bodies/ui/new-body-view.tsx";
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
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewOfficeBodyPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const { chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "registrar", "manager")[0];
  const choices = chamberId && (await bodyChoices(await currentContext(), { chamberId }));
  if (!choices?.ok) notFound();
  return <NewBodyView choices={choices.value} locale={locale} zone="office" />;
}
