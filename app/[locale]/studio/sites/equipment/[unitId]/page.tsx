import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { bookingDesk } from "#features/sites/index.ts";
import { StudioDesk } from "#features/sites/ui/studio-desk.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; unitId: string }>;
  searchParams: Promise<{
    workshop?: string;
    day?: string | string[];
    next?: string | string[];
    done?: string | string[];
    problem?: string | string[];
  }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.studio" });
  return { title: t("book"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioDeskPage({ params, searchParams }: PageProps) {
  const { locale, unitId } = await params;
  setRequestLocale(locale);
  const { workshop, day: asked, next: told, done, problem } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop) ?? notFound();
  if (!isId("siteUnit", unitId)) notFound();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(one(asked) ?? "") ? one(asked) : null;
  const desk = await bookingDesk(await currentContext(), { unitId, artisanId, day });
  if (!desk.ok) notFound();
  const at = Date.parse(one(told) ?? "");
  const next = Number.isNaN(at) ? null : new Date(at);
  return <StudioDesk desk={desk.value} done={one(done)} problem={one(problem)} {...{ next, locale }} />;
}
