import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getInspection } from "#features/quality/index.ts";
import { OfficeInspection } from "#features/quality/ui/inspection-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; inspectionId: string }>;
  searchParams: Promise<{ item?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.office" });
  return { title: t("inspection"), robots: { index: false } };
}

export default async function OfficeInspectionPage({ params, searchParams }: PageProps) {
  const { locale, inspectionId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const context = await currentContext();
  const found = isId("inspection", inspectionId) ? await getInspection(context, { inspectionId }) : null;
  if (!found?.ok) notFound();
  const { item, ...said } = await searchParams;
  const today = dayInMorocco(now());
  return (
    <OfficeInspection
      inspection={found.value}
      item={item ? Number(item) : null}
      {...{ today, said, locale }}
    />
  );
}
