import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myCrafts } from "#features/listing/index.ts";
import { sheetList } from "#features/sheets/index.ts";
import { type Query, sheetError } from "#features/sheets/ui/sheet-error.ts";
import { SheetsView } from "#features/sheets/ui/sheets-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sheets" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function SheetsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const context = await currentContext();
  const sheets = unwrap(await sheetList(context, {}));
  const crafts = unwrap(await myCrafts(context, {}));
  const names = new Map(crafts.map(({ artisanId, makerName }) => [artisanId, pick(makerName, locale).text]));
  const workshops = [...names].map(([id, name]) => ({ id, name }));
  return (
    <SheetsView {...{ sheets, workshops, locale }} error={await sheetError(await searchParams, locale)} />
  );
}
