import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { payoutDesk } from "#features/payouts/index.ts";
import { PayoutDeskView } from "#features/payouts/ui/desk-view.tsx";
import { sentencesIn } from "#features/payouts/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "payouts.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function PayoutsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const desk = unwrap(await payoutDesk(await currentContext(), {}));
  return <PayoutDeskView desk={desk} sentences={await sentencesIn(locale)} locale={locale} />;
}
