import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listJuries, listOwn } from "#features/skills/index.ts";
import { StudioSkills } from "#features/skills/ui/studio-skills.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "skills.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioSkillsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [artisanId] = heldIdsOf(await requireActor("artisan"));
  if (!artisanId) notFound();
  const context = await currentContext();
  const skills = unwrap(await listOwn(context, { artisanId }));
  const juries = unwrap(await listJuries(context, {}));
  const { done, problem } = await searchParams;
  return <StudioSkills {...{ skills, juries, done, problem, locale }} />;
}
