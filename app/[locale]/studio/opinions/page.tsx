import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { OpinionsView } from "#features/opinions/ui/opinion-list.tsx";
import { readMine } from "#features/opinions/ui/read-opinions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "opinions" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioOpinionsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const opinions = await readMine(await currentContext());
  return <OpinionsView opinions={opinions} zone="studio" locale={locale} />;
}
