import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConveneView } from "#features/assemblies/ui/convene-view.tsx";
import { readBodyMeetings } from "#features/assemblies/ui/read-meetings.ts";
import { sentencesIn } from "#features/assemblies/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; bodyId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "assemblies" });
  return { title: t("convene"), robots: { index: false } };
}

export default async function NationalConvenePage({ params }: PageProps) {
  const { locale, bodyId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const body = await readBodyMeetings(await currentContext(), "federation", bodyId);
  if (!body.mayConvene) notFound();
  const t = await getTranslations({ locale, namespace: "assemblies" });
  return (
    <ConveneView
      bodies={[{ id: body.bodyId, name: body.bodyName }]}
      zone="federation"
      back={{ href: `/federation/bodies/${bodyId}/meetings`, label: t("title") }}
      sentences={await sentencesIn(locale)}
      locale={locale}
    />
  );
}
