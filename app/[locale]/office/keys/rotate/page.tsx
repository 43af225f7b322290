import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, stepUpPath } from "#features/identity/index.ts";
import { listKeys } from "#features/provenance/index.ts";
import { keySentences } from "#features/provenance/ui/key-sentences.ts";
import { RotateKeyView } from "#features/provenance/ui/rotate-key-view.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ chamber?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "provenance.keys" });
  return { title: t("rotateTitle"), robots: { index: false } };
}

export default async function RotateKeyPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("manager");
  const { chamber: chamberId } = await searchParams;
  const keys = isId("chamber", chamberId) ? await listKeys(await currentContext(), { chamberId }) : null;
  if (!keys?.ok) notFound();
  // Asked before the form, so that nothing chosen is lost on the way.
  if (!isSteppedUp(actor, now()))
    redirect(stepUpPath(locale, `/${locale}/office/keys/rotate?chamber=${chamberId}`));
  return <RotateKeyView chamber={keys.value} sentences={await keySentences(locale)} locale={locale} />;
}
