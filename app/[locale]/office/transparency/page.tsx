import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { viewTransparency } from "#features/provenance/index.ts";
import { TransparencyView } from "#features/provenance/ui/transparency-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({
    locale: (await params).locale,
    namespace: "provenance.transparency",
  });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeTransparencyPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("verifier", "manager");
  const { chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "verifier", "manager")[0];
  const seen = chamberId ? await viewTransparency(await currentContext(), { chamberId }) : null;
  if (!seen?.ok) notFound();
  return <TransparencyView seen={seen.value} zone="office" locale={locale} />;
}
