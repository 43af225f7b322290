import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberCustody } from "#features/custody/index.ts";
import { ChamberCustodyView } from "#features/custody/ui/chamber-custody-view.tsx";
import { custodySentences } from "#features/custody/ui/sentences.ts";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "custody.chamber" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ChamberTransfersPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const { chamber, done } = await searchParams;
  const chamberId = chamberAsked(actor, chamber, "registrar", "manager") ?? notFound();
  const found = await chamberCustody(await currentContext(), { chamberId });
  if (!found.ok) notFound();
  const sentences = await custodySentences(locale);
  return <ChamberCustodyView custody={found.value} {...{ done, sentences, locale }} />;
}
