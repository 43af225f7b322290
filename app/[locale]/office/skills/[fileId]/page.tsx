import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { FilePage } from "#features/skills/ui/file-page.tsx";
import { readFilePage } from "#features/skills/ui/read-file-page.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; fileId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "skills.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeSkillFilePage({ params, searchParams }: PageProps) {
  const { locale, fileId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "curator", "manager");
  const page = await readFilePage(await currentContext(), fileId);
  if (!page) notFound();
  const { done, problem } = await searchParams;
  return <FilePage {...page} {...{ done, problem, locale }} keptTitle="" sent="paper" zone="office" />;
}
