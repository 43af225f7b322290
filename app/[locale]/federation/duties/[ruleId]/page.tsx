import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listDutyRules } from "#features/shipping/index.ts";
import { EndDutyView } from "#features/shipping/ui/end-duty-view.tsx";
import { sentencesIn } from "#features/shipping/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; ruleId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "shipping.duties" });
  return { title: t("endTitle"), robots: { index: false } };
}

export default async function EndDutyPage({ params }: PageProps) {
  const { locale, ruleId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const rules = unwrap(await listDutyRules(await currentContext(), {}));
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) notFound();
  const today = dayInMorocco(now());
  return <EndDutyView rule={rule} today={today} sentences={await sentencesIn(locale)} locale={locale} />;
}
