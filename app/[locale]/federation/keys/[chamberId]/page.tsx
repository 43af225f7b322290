import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listKeys } from "#features/provenance/index.ts";
import { KeysView } from "#features/provenance/ui/keys-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; chamberId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "provenance.keys" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ChamberKeysPage({ params }: PageProps) {
  const { locale, chamberId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const keys = isId("chamber", chamberId) ? await listKeys(await currentContext(), { chamberId }) : null;
  if (!keys?.ok || !keys.value) notFound();
  return <KeysView chamber={keys.value} zone="federation" locale={locale} />;
}
