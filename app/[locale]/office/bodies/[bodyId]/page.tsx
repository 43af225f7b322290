import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BodyView } from "#features/bodies/ui/body-view.tsx";
import { readBodyPage } from "#features/bodies/ui/read-body-page.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; bodyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "bodies" });
  return { title: t("fileMetaTitle"), robots: { index: false } };
}

export default async function OfficeBodyPage({ params, searchParams }: PageProps) {
  const { locale, bodyId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "curator", "manager");
  const page = await readBodyPage(await currentContext(), "office", bodyId, await searchParams);
  return <BodyView page={page} locale={locale} zone="office" />;
}
