import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { PartyActs } from "#features/lineage/ui/line-acts.tsx";
import { LineView } from "#features/lineage/ui/line-view.tsx";
import { readMyLine } from "#features/lineage/ui/read-mine.ts";
import { sentencesIn } from "#features/lineage/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; lineageId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "lineage" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioLinePage({ params }: PageProps) {
  const { locale, lineageId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { line, mine } = await readMyLine(await currentContext(), lineageId);
  return (
    <LineView line={line} zone="studio" locale={locale}>
      <PartyActs line={line} mine={mine} sentences={await sentencesIn(locale)} locale={locale} />
    </LineView>
  );
}
