import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { sheetView } from "#features/sheets/index.ts";
import { type Query, sheetError } from "#features/sheets/ui/sheet-error.ts";
import { SheetView } from "#features/sheets/ui/sheet-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; sheetId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sheets" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function SheetPage({ params, searchParams }: PageProps) {
  const { locale, sheetId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const found = isId("pieceSheet", sheetId) ? await sheetView(await currentContext(), { sheetId }) : null;
  if (!found?.ok) notFound();
  return (
    <SheetView sheet={found.value} locale={locale} error={await sheetError(await searchParams, locale)} />
  );
}
