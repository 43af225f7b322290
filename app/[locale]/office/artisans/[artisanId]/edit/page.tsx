import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { editableRecord } from "#features/register/index.ts";
import { EditForm } from "#features/register/ui/edit-form.tsx";
import { sentencesIn } from "#features/register/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; artisanId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.maker" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function EditRecordPage({ params }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  if (!isId("artisan", artisanId)) notFound();
  const record = await editableRecord(await currentContext(), { artisanId });
  if (!record.ok) notFound();
  return <EditForm record={record.value} sentences={await sentencesIn(locale)} locale={locale} />;
}
