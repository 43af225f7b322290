import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getAppeal } from "#features/appeals/index.ts";
import { AppealView } from "#features/appeals/ui/appeal-view.tsx";
import { readAnswer } from "#features/appeals/ui/read-answer.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; appealId: string }>;
  searchParams: Promise<{ answer?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "appeals" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeAppealPage({ params, searchParams }: PageProps) {
  const { locale, appealId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  if (!isId("appeal", appealId)) notFound();
  const appeal = await getAppeal(await currentContext(), { appealId });
  if (!appeal.ok) notFound();
  const answer = readAnswer((await searchParams).answer);
  const shown = { appeal: appeal.value, answer, isSteppedUp: isSteppedUp(actor, now()), locale };
  return <AppealView zone="office" {...shown} />;
}
