import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { ComplaintsView } from "#features/mediation/ui/complaint-list.tsx";
import { readOffice } from "#features/mediation/ui/read-complaints.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ chamber?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "mediation" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeComplaintsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "curator", "manager");
  const complaints = await readOffice(await currentContext(), (await searchParams).chamber);
  return <ComplaintsView complaints={complaints} zone="office" locale={locale} />;
}
