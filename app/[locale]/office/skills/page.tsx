import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { listFiles, listJuries, skillReaders } from "#features/skills/index.ts";
import { OfficeSkills } from "#features/skills/ui/office-skills.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[]; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "skills.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeSkillsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const { chamber, done } = await searchParams;
  const context = await currentContext();
  const juries = unwrap(await listJuries(context, {}));
  const chamberId = chamberAsked(actor, chamber, ...skillReaders);
  const files = chamberId ? await listFiles(context, { chamberId }) : null;
  if (files && !files.ok) notFound();
  return <OfficeSkills {...{ juries, done, locale }} files={files?.value ?? []} />;
}
