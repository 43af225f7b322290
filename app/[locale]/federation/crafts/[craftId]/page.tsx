import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FileView } from "#features/endangered/ui/file-view.tsx";
import { readFile } from "#features/endangered/ui/read-file.ts";
import { sentencesIn } from "#features/endangered/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; craftId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "endangered.office" });
  return { title: t("fileTitle"), robots: { index: false } };
}

export default async function FederationCraftPage({ params, searchParams }: PageProps) {
  const { locale, craftId } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "ministry", "mda");
  const page = await readFile(await currentContext(), craftId, await searchParams);
  return <FileView page={page} zone="federation" sentences={await sentencesIn(locale)} locale={locale} />;
}
