import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listBodies } from "#features/bodies/index.ts";
import { BodiesView } from "#features/bodies/ui/bodies-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "bodies" });
  return { title: t("nationalTitle"), robots: { index: false } };
}

export default async function NationalBodiesPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const list = unwrap(await listBodies(await currentContext(), { chamberId: null }));
  return <BodiesView list={list} locale={locale} zone="federation" />;
}
