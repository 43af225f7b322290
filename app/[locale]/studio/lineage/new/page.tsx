import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { ProposeView } from "#features/lineage/ui/propose-view.tsx";
import { readMine } from "#features/lineage/ui/read-mine.ts";
import { sentencesIn } from "#features/lineage/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "lineage" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewLinePage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const mine = await readMine(await currentContext());
  return <ProposeView mine={mine} sentences={await sentencesIn(locale)} locale={locale} />;
}
