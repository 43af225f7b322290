import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { roomsOfSite, siteKeepers } from "#features/sites/index.ts";
import { OfficeRooms } from "#features/sites/ui/office-rooms.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; siteId: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("rooms"), robots: { index: false } };
}

export default async function OfficeRoomsPage({ params }: PageProps) {
  const { locale, siteId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  const page = isId("site", siteId) ? await roomsOfSite(await currentContext(), { siteId }) : null;
  if (!page?.ok) notFound();
  return <OfficeRooms page={page.value} locale={locale} />;
}
