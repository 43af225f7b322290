import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listStaffing } from "#features/staff/index.ts";
import { ChamberStaffingView } from "#features/staff/ui/chamber-staffing-view.tsx";
import { staffSentences } from "#features/staff/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; chamberId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "federation.chambers" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationChamberPage({ params, searchParams }: PageProps) {
  const { locale, chamberId } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "admin");
  if (!isId("chamber", chamberId)) notFound();
  const { chambers, invitations } = unwrap(await listStaffing(await currentContext(), { chamberId }));
  const [chamber] = chambers;
  if (!chamber) notFound();
  const { done } = await searchParams;
  const sentences = await staffSentences(locale);
  return <ChamberStaffingView {...{ chamber, invitations, sentences, done, locale }} />;
}
