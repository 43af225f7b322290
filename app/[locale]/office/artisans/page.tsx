import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listMakers } from "#features/register/index.ts";
import { readChoice, readPage } from "#features/register/ui/filter-query.ts";
import { RegisterView } from "#features/register/ui/register-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.list" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function RegisterPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const query = await searchParams;
  const asked = isId("chamber", query.chamber) ? query.chamber : null;
  const chamberId = asked ?? chamberIdsOf(actor)[0];
  if (!chamberId) notFound();
  const choice = readChoice(query);
  const list = await listMakers(await currentContext(), { chamberId, ...choice, page: readPage(query) });
  if (!list.ok) notFound();
  const namesOnly = !chamberIdsOf(actor, "registrar", "verifier", "manager").includes(chamberId);
  return (
    <RegisterView list={list.value} choice={choice} chamberId={asked} namesOnly={namesOnly} locale={locale} />
  );
}
