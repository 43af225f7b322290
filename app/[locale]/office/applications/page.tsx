import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listQueue } from "#features/review/index.ts";
import { readQueue } from "#features/review/ui/queue-query.ts";
import { QueueView } from "#features/review/ui/queue-view.tsx";
import { sentenceFor } from "#features/review/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string>> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "review" });
  return { title: t("title"), robots: { index: false } };
}

export default async function QueuePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const query = await searchParams;
  const asked = isId("chamber", query.chamber) ? query.chamber : null;
  const chamberId = asked ?? chamberIdsOf(actor, "registrar", "verifier", "manager")[0];
  if (!chamberId) notFound();
  const choice = readQueue(query);
  const list = await listQueue(await currentContext(), { chamberId, ...choice });
  if (!list.ok) notFound();
  const problem = await sentenceFor(query.problem, locale);
  const common = { choice, chamberId: asked, locale, problem, done: query.done ?? null };
  return <QueueView list={list.value} now={now()} {...common} />;
}
