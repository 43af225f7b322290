import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { chamberReach } from "#features/reach/index.ts";
import { ReachView } from "#features/reach/ui/reach-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reach" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeReachPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("curator", "manager");
  const { chamber, done } = await searchParams;
  const chamberId = chamberAsked(actor, chamber, "curator", "manager");
  if (!chamberId) notFound();
  const reach = unwrap(await chamberReach(await currentContext(), { chamberId }));
  return <ReachView reach={reach} desk="office" of={chamberId} done={done} locale={locale} />;
}
