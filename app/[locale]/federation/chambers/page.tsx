import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listStaffing } from "#features/staff/index.ts";
import { StaffingView } from "#features/staff/ui/staffing-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "federation.chambers" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationChambersPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "admin");
  const { chambers } = unwrap(await listStaffing(await currentContext(), {}));
  return <StaffingView chambers={chambers} locale={locale} />;
}
