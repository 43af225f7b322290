import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MyDuesView } from "#features/dues/ui/my-dues-view.tsx";
import { readMyDues } from "#features/dues/ui/read-dues.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ sid?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dues" });
  return { title: t("mine"), robots: { index: false } };
}

export default async function StudioDuesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { sid, problem } = await searchParams;
  const page = await readMyDues(await currentContext(), sid);
  return <MyDuesView page={page} problem={problem} locale={locale} />;
}
