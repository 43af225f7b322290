import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getTransfer } from "#features/transfers/index.ts";
import { TransferView } from "#features/transfers/ui/transfer-view.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; transferId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "transfers" });
  return { title: t("title"), robots: { index: false } };
}

export default async function TransferPage({ params, searchParams }: PageProps) {
  const { locale, transferId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  if (!isId("transfer", transferId)) notFound();
  const move = await getTransfer(await currentContext(), { transferId });
  if (!move.ok) notFound();
  const asked = await searchParams;
  const said = { done: asked.done === "accepted", problem: Boolean(asked.problem) };
  return <TransferView move={move.value} isSteppedUp={isSteppedUp(actor, now())} {...said} locale={locale} />;
}
