import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getDispute } from "#features/refunds/index.ts";
import { DisputeView } from "#features/refunds/ui/dispute-view.tsx";
import { refundSentences } from "#features/refunds/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { hasRole, isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; disputeId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.disputes" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DisputePage({ params, searchParams }: PageProps) {
  const { locale, disputeId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "admin");
  if (!isId("dispute", disputeId)) notFound();
  const dispute = await getDispute(await currentContext(), { disputeId });
  if (!dispute.ok) notFound();
  const may = { mayAct: hasRole(actor, "admin"), isSteppedUp: isSteppedUp(actor, now()) };
  const shown = { isDone: (await searchParams).done === "1", sentences: await refundSentences(locale) };
  return <DisputeView dispute={dispute.value} {...may} {...shown} locale={locale} />;
}
