import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getMaker } from "#features/register/index.ts";
import { ActivityForm } from "#features/register/ui/activity-form.tsx";
import { sentencesIn } from "#features/register/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; artisanId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.maker" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function NewActivityPage({ params }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  if (!isId("artisan", artisanId)) notFound();
  const maker = await getMaker(await currentContext(), { artisanId });
  if (!maker.ok) notFound();
  return <ActivityForm maker={maker.value} sentences={await sentencesIn(locale)} locale={locale} />;
}
