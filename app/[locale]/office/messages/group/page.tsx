import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { groupOf } from "#features/thread/index.ts";
import { GroupView } from "#features/thread/ui/group-view.tsx";
import { threadSentences } from "#features/thread/ui/sentences.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; craft?: string; kind?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "thread.group" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeGroupPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("manager", "curator");
  const { chamber, craft = "", kind = "" } = await searchParams;
  const chamberId = chamberAsked(actor, chamber, "manager", "curator") ?? notFound();
  const context = await currentContext();
  const asked = await groupOf(context, { chamberId, craftId: craft as "", kind: kind as "maalem" });
  // What an address says that was changed by hand counts as not said.
  const chosen = asked.ok ? { craftId: craft, kind } : { craftId: "", kind: "" };
  const group = asked.ok ? asked : await groupOf(context, { chamberId });
  const sentences = await threadSentences(locale);
  const shown = group.ok ? group.value : { count: 0, crafts: [] };
  return <GroupView {...{ chamberId, chosen, sentences, locale }} group={shown} roundId={randomToken(12)} />;
}
