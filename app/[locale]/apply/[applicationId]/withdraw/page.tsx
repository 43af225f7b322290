import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getApplication } from "#features/applications/index.ts";
import { WithdrawView } from "#features/applications/ui/withdraw-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; applicationId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("withdraw.title"), robots: { index: false } };
}

export default async function WithdrawPage({ params }: PageProps) {
  const { locale, applicationId } = await params;
  setRequestLocale(locale);
  await requireActor();
  if (!isId("application", applicationId)) notFound();
  const file = await getApplication(await currentContext(), { applicationId });
  if (!file.ok || file.value.viewer.isOfficer) notFound();
  if (!file.value.viewer.mayWithdraw) redirect(`/${locale}/apply/${applicationId}`);
  return (
    <WithdrawView
      applicationId={applicationId}
      frame="apply"
      stay={`/apply/${applicationId}`}
      locale={locale}
    />
  );
}
