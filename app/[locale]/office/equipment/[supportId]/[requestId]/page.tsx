import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { equipmentKeepers, getRequest } from "#features/equipment/index.ts";
import { OfficeRequest } from "#features/equipment/ui/office-request.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; supportId: string; requestId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.office" });
  return { title: t("requests"), robots: { index: false } };
}

export default async function OfficeRequestPage({ params }: PageProps) {
  const { locale, supportId, requestId } = await params;
  setRequestLocale(locale);
  await requireActor(...equipmentKeepers);
  const page = isId("equipmentRequest", requestId)
    ? await getRequest(await currentContext(), { requestId })
    : null;
  if (!page?.ok || page.value.call.id !== supportId) notFound();
  return <OfficeRequest page={page.value} locale={locale} />;
}
