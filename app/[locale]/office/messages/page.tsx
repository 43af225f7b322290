import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { inbox } from "#features/thread/index.ts";
import { InboxView } from "#features/thread/ui/inbox-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "thread" });
  return { title: t("inbox"), robots: { index: false } };
}

export default async function OfficeMessagesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const { chamber, done } = await searchParams;
  const chamberId = chamberAsked(actor, chamber) ?? notFound();
  const rows = unwrap(await inbox(await currentContext(), { chamberId }));
  const mayWriteToGroup = chamberIdsOf(actor, "manager", "curator").includes(chamberId);
  return <InboxView {...{ rows, chamberId, mayWriteToGroup, done, locale }} />;
}
