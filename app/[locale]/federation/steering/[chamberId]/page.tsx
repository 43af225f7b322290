import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { chamberSteering } from "#features/steering/index.ts";
import { ChamberView } from "#features/steering/ui/chamber-view.tsx";
import { readAsked, type SearchParams } from "#features/steering/ui/read-asked.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; chamberId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "steering.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ReadChamberPage({ params, searchParams }: PageProps) {
  const { locale, chamberId } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "ministry", "mda");
  if (!isId("chamber", chamberId)) notFound();
  const { year, indicator, came } = await readAsked(searchParams);
  const read = await chamberSteering(await currentContext(), { chamberId, year });
  if (!read.ok) notFound();
  return (
    <ChamberView
      steering={read.value}
      zone="federation"
      mayKeep={false}
      kept={{}}
      {...{ indicator, came, locale }}
    />
  );
}
