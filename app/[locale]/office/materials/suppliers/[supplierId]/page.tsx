import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getSupplier } from "#features/materials/index.ts";
import { SupplierView } from "#features/materials/ui/supplier-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; supplierId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.office" });
  return { title: t("supplier"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeSupplierPage({ params, searchParams }: PageProps) {
  const { locale, supplierId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const asked = await searchParams;
  const found = isId("supplier", supplierId)
    ? await getSupplier(await currentContext(), { supplierId })
    : null;
  if (!found?.ok) notFound();
  return (
    <SupplierView supplier={found.value} done={one(asked.done)} today={dayInMorocco(now())} locale={locale} />
  );
}
