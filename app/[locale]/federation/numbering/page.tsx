import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listSeries } from "#features/documents/index.ts";
import { NumberingView } from "#features/documents/ui/numbering-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "documents.numbering" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NumberingPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "admin");
  const series = unwrap(await listSeries(await currentContext(), {}));
  return <NumberingView series={series} locale={locale} />;
}
