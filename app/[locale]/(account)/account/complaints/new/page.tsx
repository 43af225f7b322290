import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { FileView } from "#features/mediation/ui/file-view.tsx";
import { readBought } from "#features/mediation/ui/read-complaints.ts";
import { sentencesIn } from "#features/mediation/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "mediation" });
  return { title: t("file"), robots: { index: false } };
}

export default async function AccountNewComplaintPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor();
  const orders = await readBought(await currentContext());
  return <FileView from={{ orders }} sentences={await sentencesIn(locale)} locale={locale} />;
}
