import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getWitnesses, viewTransparency } from "#features/provenance/index.ts";
import { TransparencyView } from "#features/provenance/ui/transparency-view.tsx";
import { WitnessesTable } from "#features/provenance/ui/witnesses-table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({
    locale: (await params).locale,
    namespace: "provenance.transparency",
  });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationTransparencyPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const seen = await viewTransparency(await currentContext(), { chamberId: null });
  if (!seen.ok) notFound();
  const witnesses = await getWitnesses({});
  return (
    <TransparencyView seen={seen.value} zone="federation" locale={locale}>
      <WitnessesTable witnesses={witnesses} done={(await searchParams).done} locale={locale} />
    </TransparencyView>
  );
}
