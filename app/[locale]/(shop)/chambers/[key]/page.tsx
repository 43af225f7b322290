import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BodyDecisions } from "#features/assemblies/ui/body-decisions.tsx";
import { readDecisions } from "#features/assemblies/ui/read-meetings.ts";
import { BodyList } from "#features/bodies/ui/body-list.tsx";
import { readPublicBodies } from "#features/bodies/ui/read-bodies.ts";
import { chamberBreadcrumbs, chamberJsonLd } from "#features/chambers/ui/chamber-json-ld.ts";
import { chamberMetadata } from "#features/chambers/ui/chamber-metadata.ts";
import { ChamberView } from "#features/chambers/ui/chamber-view.tsx";
import { readChamber } from "#features/chambers/ui/read-chamber.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type PageProps = { params: Promise<{ locale: string; key: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { key, ...rest } = await params;
  return chamberMetadata(await readChamber(key), localeOf(rest));
}

export default async function ChamberPage({ params }: PageProps) {
  const { key, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  const chamber = await readChamber(key);
  const bodies = await readPublicBodies(chamber.id);
  const meetings = await readDecisions(bodies.map(({ id }) => id));
  const decided = (bodyId: string) => (
    <BodyDecisions meetings={meetings.filter((one) => one.bodyId === bodyId)} locale={locale} />
  );
  const list = bodies.length > 0 ? <BodyList bodies={bodies} locale={locale} below={decided} /> : null;
  const t = await getTranslations({ locale, namespace: "chambers.page" });
  return (
    <>
      <script {...jsonLd(chamberJsonLd(chamber, locale), chamberBreadcrumbs(chamber, locale, t("crumb")))} />
      <ChamberView chamber={chamber} locale={locale} bodies={list} />
    </>
  );
}
