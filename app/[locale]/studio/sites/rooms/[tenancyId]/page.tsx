import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getTenancy } from "#features/sites/index.ts";
import { StudioRoom } from "#features/sites/ui/studio-room.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; tenancyId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.studio" });
  return { title: t("rooms"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioRoomPage({ params, searchParams }: PageProps) {
  const { locale, tenancyId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const page = isId("tenancy", tenancyId) ? await getTenancy(await currentContext(), { tenancyId }) : null;
  if (!page?.ok) notFound();
  const { done, problem } = await searchParams;
  return <StudioRoom page={page.value} done={one(done)} problem={one(problem)} locale={locale} />;
}
