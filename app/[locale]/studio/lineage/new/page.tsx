import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { knownFields, ProposeView } from "#features/lineage/ui/propose-view.tsx";
import { readMine } from "#features/lineage/ui/read-mine.ts";
import { sentencesIn } from "#features/lineage/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "lineage" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewLinePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const mine = await readMine(await currentContext());
  const asked = await searchParams;
  const known = Object.fromEntries(
    knownFields.flatMap((name) => (typeof asked[name] === "string" ? [[name, asked[name]]] : [])),
  );
  return <ProposeView mine={mine} known={known} sentences={await sentencesIn(locale)} locale={locale} />;
}
