import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConveneView } from "#features/assemblies/ui/convene-view.tsx";
import { readMyMeetings } from "#features/assemblies/ui/read-meetings.ts";
import { sentencesIn } from "#features/assemblies/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "assemblies" });
  return { title: t("convene"), robots: { index: false } };
}

export default async function StudioConvenePage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { bodies } = await readMyMeetings(await currentContext());
  const own = bodies.filter(({ mayConvene }) => mayConvene);
  if (own.length === 0) notFound();
  const t = await getTranslations({ locale, namespace: "assemblies" });
  return (
    <ConveneView
      bodies={own}
      zone="studio"
      back={{ href: "/studio/meetings", label: t("title") }}
      sentences={await sentencesIn(locale)}
      locale={locale}
    />
  );
}
