import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { bodyChoices } from "#features/bodies/index.ts";
import { NewBodyView } from "#features/bodies/ui/new-body-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "bodies" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewNationalBodyPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const choices = unwrap(await bodyChoices(await currentContext(), { chamberId: null }));
  return <NewBodyView choices={choices} locale={locale} zone="federation" />;
}
