import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { readReadings } from "#features/endangered/ui/read-readings.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { LinesView } from "#features/lineage/ui/lines-view.tsx";
import { readMine } from "#features/lineage/ui/read-mine.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "lineage" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioLineagePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const context = await currentContext();
  const [mine, readings] = [await readMine(context), await readReadings(context)];
  const t = await getTranslations({ locale, namespace: "lineage" });
  const { done } = await searchParams;
  return (
    <LinesView lines={mine.lines} zone="studio" done={done} locale={locale}>
      {mine.lines.length > 0 && !mine.isShown && <p className="font-[550]">{t("notShown")}</p>}
      <ButtonLink href="/studio/lineage/new">{t("new")}</ButtonLink>
      {readings.length > 0 && <OnwardLink href="/studio/readings">{t("toReadings")}</OnwardLink>}
    </LinesView>
  );
}
