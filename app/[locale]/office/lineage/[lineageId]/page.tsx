import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { OfficeActs } from "#features/lineage/ui/line-acts.tsx";
import { LineView } from "#features/lineage/ui/line-view.tsx";
import { readOfficeLine } from "#features/lineage/ui/read-mine.ts";
import { sentencesIn } from "#features/lineage/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; lineageId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "lineage" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeLinePage({ params }: PageProps) {
  const { locale, lineageId } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "manager");
  const { line, office } = await readOfficeLine(await currentContext(), lineageId);
  const common = { line, sentences: await sentencesIn(locale), locale };
  return (
    <LineView line={line} zone="office" locale={locale}>
      <OfficeActs {...common} pastMasters={office.pastMasters} />
    </LineView>
  );
}
