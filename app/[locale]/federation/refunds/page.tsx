import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listBankRefunds } from "#features/refunds/index.ts";
import { BankRefundsView } from "#features/refunds/ui/bank-refunds-view.tsx";
import { refundSentences } from "#features/refunds/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.bank" });
  return { title: t("title"), robots: { index: false } };
}

export default async function BankRefundsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("admin");
  const refunds = await listBankRefunds(await currentContext(), {});
  if (!refunds.ok) notFound();
  const shown = { isDone: (await searchParams).done === "1", sentences: await refundSentences(locale) };
  const props = { ...shown, isSteppedUp: isSteppedUp(actor, now()), locale };
  return <BankRefundsView refunds={refunds.value} {...props} />;
}
